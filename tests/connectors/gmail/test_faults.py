"""What goes wrong at Gmail: tried again, told by its remedy, and nothing lost."""

import json
from typing import Any

import pytest
import requests

from connectors.errors import Gone, MailboxError, NotAuthorized, Refused, Unavailable
from connectors.gmail.faults import error_of
from tests.connectors.contract import arrived, read, subjects
from tests.connectors.gmail.boxes import GmailBox
from tests.connectors.letters import note
from tests.fakes.gmail import Fault, half, instead
from tests.fakes.gmail_calls import Answer, error


def errors(status: int, reason: str) -> str:
    return json.dumps({"error": {"code": status, "errors": [{"reason": reason}]}})


PASSING = [
    pytest.param(instead(error(429, "rateLimitExceeded")), id="429"),
    pytest.param(instead(error(429, "", {"Retry-After": "3"})), id="429 with a time to wait"),
    pytest.param(instead(error(403, "rateLimitExceeded")), id="403 rateLimitExceeded"),
    pytest.param(instead(error(403, "userRateLimitExceeded")), id="403 userRateLimitExceeded"),
    pytest.param(instead(error(500, "backendError")), id="500"),
    pytest.param(instead(error(502)), id="502"),
    pytest.param(instead(error(503, "backendError")), id="503"),
    pytest.param(instead(requests.ReadTimeout()), id="a time-out"),
    pytest.param(instead(requests.ConnectTimeout()), id="a time-out of the connection"),
    pytest.param(instead(requests.ConnectionError("reset by peer")), id="a reset"),
    pytest.param(half(), id="half a body"),
]
NO_JSON = [
    pytest.param(half("text/plain"), id="half a body that calls itself prose"),
    pytest.param(instead(Answer(200, b"")), id="an empty body"),
    pytest.param(instead(Answer(200, b"<html>Sign in</html>", {"Content-Type": "text/html"})), id="a proxy's page"),
]
CALLS = [
    pytest.param("GET /gmail/v1/users/me/profile", id="profile"),
    pytest.param("GET /gmail/v1/users/me/messages", id="a list"),
    pytest.param("POST /batch", id="a batch"),
    pytest.param("GET /gmail/v1/users/me/history", id="history"),
]


def filled(box: GmailBox) -> None:
    for number in range(3):
        box.send(note(subject=f"Note {number}", message_id=f"<{number}@example.com>"))


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", [*PASSING, *NO_JSON])
def test_what_passes_is_waited_for(box: GmailBox, call: str, fault: Fault) -> None:
    cursor = read(box)[-1].cursor
    filled(box)
    box.gmail.fail(call, fault)
    assert subjects(arrived(read(box, cursor if "history" in call else None))) == ["Note 0", "Note 1", "Note 2"]
    assert box.gmail.faults == []
    assert 1 <= len(box.waited) <= 2 or "batch" in call


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "answer",
    [error(429), error(403, "userRateLimitExceeded"), error(503), requests.ReadTimeout(), requests.ConnectionError()],
    ids=["429", "403", "503", "a time-out", "a reset"],
)
def test_what_does_not_pass_is_left_for_the_next_run(box: GmailBox, call: str, answer: Any) -> None:
    cursor = read(box)[-1].cursor
    filled(box)
    box.gmail.fail(call, *[instead(answer)] * 100)
    since = cursor if "history" in call else None
    with pytest.raises(Unavailable):
        read(box, since)
    assert sum(box.waited) <= 90
    box.gmail.faults.clear()
    assert len(arrived(read(box, since))) == 3


def test_a_wait_that_is_asked_for_is_kept(box: GmailBox) -> None:
    box.gmail.fail("profile", instead(error(429, "", {"Retry-After": "17"})))
    read(box)
    assert box.waited == [17]


def test_a_wait_beyond_patience_is_told(box: GmailBox) -> None:
    box.gmail.fail("profile", instead(error(429, "", {"Retry-After": "3600"})))
    with pytest.raises(Unavailable) as problem:
        read(box)
    assert problem.value.retry_after == 3600
    assert box.waited == []


@pytest.mark.parametrize(
    ("status", "reason", "remedy"),
    [
        (401, "authError", NotAuthorized),
        (403, "insufficientPermissions", NotAuthorized),
        (403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT", NotAuthorized),
        (403, "dailyLimitExceeded", Unavailable),
        (403, "domainPolicy", Refused),
        (403, "accessNotConfigured", Refused),
        (403, "", Refused),
        (400, "failedPrecondition", Refused),
        (400, "invalidArgument", Refused),
        (404, "notFound", Gone),
    ],
)
def test_an_error_is_told_by_its_remedy(status: int, reason: str, remedy: type[MailboxError]) -> None:
    assert type(error_of(status, errors(status, reason))) is remedy


@pytest.mark.parametrize("body", ["", "no json", "[]", '{"error": "x"}', '{"error": {"errors": 1, "details": [2]}}'])
def test_an_error_without_a_reason_is_still_an_error(body: str) -> None:
    assert type(error_of(403, body)) is Refused


@pytest.mark.parametrize(
    ("answer", "remedy"),
    [
        (error(401, "authError"), NotAuthorized),
        (error(403, "insufficientPermissions"), NotAuthorized),
        (error(403, "domainPolicy"), Refused),
        (error(403, "dailyLimitExceeded"), Unavailable),
    ],
    ids=["401", "insufficientPermissions", "domainPolicy", "dailyLimitExceeded"],
)
@pytest.mark.parametrize("call", ["GET /gmail/v1/users/me/history", "/gmail/v1/users/me/messages/"])
def test_what_no_waiting_betters_is_told_at_once(
    box: GmailBox, call: str, answer: Answer, remedy: type[MailboxError]
) -> None:
    cursor = read(box)[-1].cursor
    filled(box)
    box.gmail.fail(call, *[instead(answer)] * 9)
    with pytest.raises(remedy):
        read(box, cursor)
    assert box.waited == []


# --- batches


@pytest.mark.parametrize(
    "answer",
    [error(429), error(403, "rateLimitExceeded"), error(500), error(503, "", {"Retry-After": "5"})],
    ids=["429", "403", "500", "503"],
)
def test_parts_that_fail_are_asked_for_again_and_the_others_are_not(box: GmailBox, answer: Answer) -> None:
    filled(box)
    second = list(box.account.messages)[1]
    box.gmail.fail(f"messages/{second}", instead(answer), instead(answer))
    assert len(arrived(read(box))) == 3
    gets = [asked.path.rpartition("/")[2] for asked in box.gmail.asked if asked.in_batch]
    assert len(gets) == len(set(gets)) == 3
    assert len(box.waited) == 2


def test_parts_that_go_on_failing_are_left_for_the_next_run(box: GmailBox) -> None:
    filled(box)
    second = list(box.account.messages)[1]
    box.gmail.fail(f"messages/{second}", *[instead(error(503))] * 50)
    with pytest.raises(Unavailable):
        read(box)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Answer(200, b"<html>Sorry</html>", {"Content-Type": "text/html"}), id="prose"),
        pytest.param(Answer(200, b"--b\r\n", {"Content-Type": "multipart/mixed; boundary=b"}), id="no parts"),
        pytest.param(Answer(200, b"\xff\xfe", {"Content-Type": "multipart/mixed; boundary=b"}), id="no text"),
        pytest.param(Answer(200, b"", {"Content-Type": "multipart/mixed; boundary=b"}), id="nothing"),
    ],
)
def test_a_batch_that_cannot_be_read_is_asked_one_by_one(box: GmailBox, answer: Answer) -> None:
    filled(box)
    box.gmail.fail("POST /batch", instead(answer))
    assert len(arrived(read(box))) == 3
    assert sum(not asked.in_batch and "messages/" in asked.path for asked in box.gmail.asked) == 3


def test_half_a_part_is_asked_for_by_itself(box: GmailBox) -> None:
    filled(box)
    second = list(box.account.messages)[1]
    box.gmail.fail(f"messages/{second}", half())
    pages = read(box)
    assert len(arrived(pages)) == 3
    assert not any(page.skipped for page in pages)


def test_half_a_batch_is_made_whole_one_by_one(box: GmailBox) -> None:
    filled(box)
    box.gmail.fail("POST /batch", half())
    assert len(arrived(read(box))) == 3


def test_a_server_whose_batches_are_never_readable_is_soon_asked_for_none(box: GmailBox) -> None:
    box.gmail.gaps = frozenset({"content-id"})
    for number in range(130):
        box.send(note(subject=f"Note {number}", message_id=f"<{number}@example.com>"))
    box.gmail.page = 500
    requests_before = box.gmail.requests
    assert len(arrived(read(box))) == 130
    assert box.gmail.requests - requests_before <= 130 + 2 + 8


def test_what_is_too_large_is_named_and_the_rest_is_read(box: GmailBox) -> None:
    filled(box)
    big = note("x" * 60_000, subject="Big", message_id="<big@example.com>")
    box.send(big)
    calls = box.mailbox.client.calls
    calls.http = type(calls.http)(
        **{name: getattr(calls.http, name) for name in calls.http.__dataclass_fields__} | {"most_bytes": 50_000}
    )
    calls.service._http = type(calls.service._http)(calls.http, calls.service._http.base)
    pages = read(box)
    assert subjects(arrived(pages)) == ["Note 0", "Note 1", "Note 2"]
    assert len([one for page in pages for one in page.skipped]) == 1
