"""What becomes of a mailbox whose grant runs out, or ends."""

from typing import Any

import pytest
import requests
import responses
from google.oauth2.credentials import Credentials

from connectors.errors import MailboxError, NotAuthorized, Refused, Unavailable
from tests.connectors.contract import DRAFT, arrived, read
from tests.connectors.gmail.boxes import GmailBox
from tests.connectors.letters import note
from tests.fakes.gmail import instead
from tests.fakes.gmail_calls import Answer

TOKENS = "https://oauth2.googleapis.com/token"


def expired(box: GmailBox, **answer: Any) -> None:
    """Whose access token is no longer taken, so that a new one is asked for."""
    box.mailbox.credentials = Credentials(  # type: ignore[no-untyped-call]
        token="old", refresh_token="r", token_uri=TOKENS, client_id="c", client_secret="s"
    )
    box.gmail._mock.add(responses.POST, TOKENS, **answer)


def test_a_token_that_has_run_out_is_renewed(box: GmailBox) -> None:
    expired(box, json={"access_token": "jane", "expires_in": 3600})
    box.send(note())
    assert len(arrived(read(box))) == 1


@pytest.mark.parametrize(
    ("answer", "remedy"),
    [
        pytest.param(
            {"status": 400, "json": {"error": "invalid_grant", "error_description": "Token has been revoked."}},
            NotAuthorized,
            id="invalid_grant",
        ),
        pytest.param({"status": 401, "json": {"error": "invalid_client"}}, NotAuthorized, id="invalid_client"),
        pytest.param({"body": requests.ConnectionError("reset")}, Unavailable, id="Google cannot be reached"),
    ],
)
def test_a_grant_that_has_ended_is_told(box: GmailBox, answer: dict[str, Any], remedy: type[MailboxError]) -> None:
    expired(box, **answer)
    with pytest.raises(remedy):
        read(box)
    with pytest.raises(remedy):
        box.mailbox.place_draft(DRAFT)


def test_no_error_tells_what_a_mail_says(box: GmailBox) -> None:
    secret = "Kind regards from a place that nobody may know"
    box.gmail.fail("/messages", instead(Answer(400, {"error": {"message": secret, "errors": [{"reason": "x"}]}})))
    with pytest.raises(Refused) as problem:
        read(box)
    assert secret not in str(problem.value)
