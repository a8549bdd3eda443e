"""Gmail's calls, each with the fields that are needed of it; what goes wrong is told by its remedy."""

from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from connectors.errors import Gone, Refused
from connectors.gmail import wire
from connectors.gmail.batches import Answer, Calls, Many
from connectors.gmail.faults import is_throttled
from connectors.gmail.quota import Bucket
from connectors.gmail.transport import Authorized, Transport, endpoint, units_of
from connectors.http import Http, Patience, Undecided

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

_PAGE = 500
_MOST_PAGES = 10_000
_RAW = "id,threadId,labelIds,internalDate,raw"
_PARTS = "mimeType,filename"
_HEADS = f"id,threadId,labelIds,internalDate,payload({_PARTS},headers,parts({_PARTS},parts({_PARTS},parts({_PARTS}))))"
"""The headers and the outline. `format=metadata` costs as much and does not tell whether there is a calendar."""
_HISTORY = (
    "nextPageToken,historyId,history("
    "messagesAdded/message(id,threadId,labelIds),messagesDeleted/message(id,threadId,labelIds),"
    "labelsAdded(labelIds,message(id,threadId,labelIds)),labelsRemoved(labelIds,message(id,threadId,labelIds)))"
)


@dataclass(slots=True)
class Client:
    """The user's own account. Every method raises `MailboxError`s only."""

    calls: Calls

    def patiently(self, attempt: Callable[[], str]) -> str:
        return self.calls.http.patiently(attempt)

    # --- one call each

    def profile(self) -> Answer:
        return self.calls.do(self._users().getProfile(userId="me", fields="emailAddress,historyId"))

    def aliases(self) -> tuple[str, ...]:
        """All addresses that this account writes from, where that can be asked."""
        fields = "sendAs(sendAsEmail,displayName,verificationStatus)"
        try:
            return wire.aliases(self.calls.do(self._users().settings().sendAs().list(userId="me", fields=fields)))
        except (Gone, Refused):
            return ()

    def newest_history_id(self) -> str | None:
        """Of the newest message, where there is no profile to ask."""
        listed = self.calls.do(self._messages().list(userId="me", maxResults=1, fields="messages(id)"))
        for entry in entries(listed, "messages"):
            got = self.calls.do(self._messages().get(userId="me", id=entry["id"], format="minimal", fields="historyId"))
            return str(got.get("historyId", "")) or None
        return None

    def history(self, start: str) -> Iterator[Answer]:
        """Every page since `start`; raises Gone where Gmail no longer knows that moment."""
        call = self._users().history().list
        return self._pages(
            lambda token: call(
                **_given(userId="me", startHistoryId=start, maxResults=_PAGE, pageToken=token, fields=_HISTORY)
            )
        )

    def list(
        self, q: str = "", *, label: str | None = None, anywhere: bool = False, most: int | None = None
    ) -> Iterator[Answer]:
        """Ids and threads of the messages that fit, newest first."""
        given = _given(
            userId="me",
            q=q or None,
            labelIds=[label] if label else None,
            includeSpamTrash=anywhere or None,
            maxResults=min(most or _PAGE, _PAGE),
            fields="messages(id,threadId),nextPageToken",
        )
        pages = self._pages(lambda token: self._messages().list(**given, **_given(pageToken=token)))
        found = 0
        for page in pages:
            for entry in entries(page, "messages"):
                yield entry
                found += 1
                if found == most:
                    return

    def drafts(self, q: str = "", *, most: int = _PAGE) -> tuple[Answer, ...]:
        given = _given(userId="me", q=q or None, maxResults=most, fields="drafts(id,message(id,threadId))")
        return entries(self.calls.do(self._users().drafts().list(**given)), "drafts")

    def create_draft(self, raw: bytes, thread: str | None) -> str:
        """Its id. Never repeated by anybody but the caller, who looks first."""
        message = _given(raw=urlsafe_b64encode(raw).decode(), threadId=thread)
        request = (
            self._users().drafts().create(userId="me", body={"message": message}, fields="id,message(id,threadId)")
        )
        name = self.calls.do(request).get("id")
        if not isinstance(name, str) or not name:
            raise Undecided("Gmail does not say under which id it wrote the draft")
        return name

    def delete_draft(self, id: str) -> None:  # noqa: A002
        self.calls.do(self._users().drafts().delete(userId="me", id=id))

    # --- many at once: by id, without those that are gone

    def raws(self, ids: Iterable[str]) -> Many:
        """Whole messages as they were sent."""
        get = self._messages().get
        return self.calls.many(ids, lambda id_: get(userId="me", id=id_, format="raw", fields=_RAW))

    def heads(self, ids: Iterable[str]) -> Many:
        get = self._messages().get
        return self.calls.many(ids, lambda id_: get(userId="me", id=id_, format="full", fields=_HEADS))

    def raw_drafts(self, ids: Iterable[str]) -> Many:
        get = self._users().drafts().get
        return self.calls.many(ids, lambda id_: get(userId="me", id=id_, format="raw", fields=f"id,message({_RAW})"))

    def threads(self, ids: Iterable[str]) -> Many:
        """Every message of these threads, with its Message-ID."""
        get, fields = self._users().threads().get, "id,messages(id,threadId,labelIds,payload/headers)"
        given = {"format": "metadata", "metadataHeaders": ["Message-ID"], "fields": fields}
        return self.calls.many(ids, lambda id_: get(userId="me", id=id_, **given))

    # --- how

    def _users(self) -> Any:
        return self.calls.service.users()

    def _messages(self) -> Any:
        return self.calls.service.users().messages()

    def _pages(self, call: Callable[[str | None], Any]) -> Iterator[Answer]:
        token: str | None = None
        for _ in range(_MOST_PAGES):
            page = self.calls.do(call(token))
            yield page
            token = page.get("nextPageToken")
            if not token:
                return


def _given(**arguments: Any) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if value is not None}


def entries(answer: Answer, name: str) -> tuple[Answer, ...]:
    """The list under this name, which is absent when empty; only what has an id."""
    listed = answer.get(name)
    return (
        tuple(e for e in listed if isinstance(e, dict) and isinstance(e.get("id"), str))
        if isinstance(listed, list)
        else ()
    )


def connect(
    credentials: "Credentials",
    *,
    api_endpoint: str | None,
    bucket: Bucket,
    sleep: Callable[[float], None],
    random: Callable[[], float],
    patience: Patience,
) -> Client:
    """The client from the description of the API that ships with it: nothing is looked up."""
    from googleapiclient.discovery import build

    base = endpoint(api_endpoint)
    http = Http(
        session=Authorized.by(credentials),
        provider="Gmail",
        sleep=sleep,
        random=random,
        is_throttled=is_throttled,
        spend=lambda call: bucket.take(units_of(call, base=base)),
        patience=patience,
    )
    service = build(
        "gmail",
        "v1",
        http=Transport(http, base),
        static_discovery=True,
        cache_discovery=False,
        client_options={"api_endpoint": base},
    )
    return Client(Calls(service, http, f"{base}/batch/gmail/v1" if api_endpoint else None))
