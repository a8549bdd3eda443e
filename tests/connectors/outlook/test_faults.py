"""What goes wrong at Graph, and what comes of it."""

import json

import pytest

from connectors.errors import CursorExpired, Gone, MailboxError, NotAuthorized, Refused, Unavailable
from connectors.outlook.faults import error_of
from connectors.outlook.grant import ANEW, challenge
from tests.connectors.contract import anybody, arrived, place, read
from tests.connectors.letters import letter, note
from tests.connectors.outlook.boxes import Grant, OutlookBox
from tests.fakes.graph import FakeGraph

DELTA = "messages/delta"


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (404, "ErrorItemNotFound", Gone),
        (404, "MailboxNotEnabledForRESTAPI", Refused),
        (410, "", CursorExpired),
        (400, "SyncStateNotFound", CursorExpired),
        (404, "syncStateInvalid", CursorExpired),
        (401, "InvalidAuthenticationToken", NotAuthorized),
        (403, "ErrorAccessDenied", NotAuthorized),
        (403, "ApplicationBlocked", Refused),
        (412, "ErrorIrresolvableConflict", Unavailable),
        (423, "", Unavailable),
        (400, "ErrorInvalidIdMalformed", Refused),
    ],
)
def test_errors_by_their_remedy(status: int, code: str, error: type[MailboxError]) -> None:
    assert isinstance(error_of(status, json.dumps({"error": {"code": code, "message": "x"}})), error)


def test_the_inner_code_counts_and_the_words_never() -> None:
    body = {"error": {"code": "BadRequest", "message": "syncStateNotFound", "innerError": {"code": "resyncRequired"}}}
    assert isinstance(error_of(400, json.dumps(body)), CursorExpired)
    del body["error"]["innerError"]
    assert isinstance(error_of(400, json.dumps(body)), Refused)


@pytest.mark.parametrize("body", ["", "<html>", "[]", '{"error": "x"}', '{"error": {"code": 7}}'])
def test_an_error_without_a_code_is_one_all_the_same(body: str) -> None:
    assert isinstance(error_of(400, body), Refused)


@pytest.mark.parametrize(
    ("status", "headers", "least"),
    [
        pytest.param(429, {"Retry-After": "17"}, 17, id="throttled"),
        pytest.param(503, {"Retry-After": "21"}, 21, id="out of order, with a time"),
        pytest.param(503, {}, 0, id="out of order"),
        pytest.param(504, {}, 0, id="too late"),
    ],
)
def test_it_waits_as_long_as_it_is_asked_to(
    box: OutlookBox, graph: FakeGraph, status: int, headers: dict[str, str], least: float
) -> None:
    box.send(note())
    graph.fail("GET", DELTA, status, "x")
    graph.faults[-1].answer = (status, headers, "{}")
    assert len(arrived(read(box))) == 1
    assert len(box.waited) == 1
    assert box.waited[0] >= least


def test_a_read_of_a_batch_that_is_put_off_is_asked_again_with_its_like(box: OutlookBox, graph: FakeGraph) -> None:
    graph.page = 10
    for number in range(5):
        box.send(note(message_id=f"<{number}@x.example>"))
    read(box, wanted=anybody)
    read_before = len(graph.inner)
    fresh = OutlookBox(graph, box.account)
    graph.fail("BATCHED GET", "body", 429, "ApplicationThrottled", times=2, Retry_After="9")
    assert len(arrived(read(fresh))) == 5
    assert fresh.waited == [9.0]
    assert len(graph.inner) - read_before == 8 + 5 + 2


def test_what_moved_between_the_list_and_the_look_is_passed_over(box: OutlookBox, graph: FakeGraph) -> None:
    box.send(note())
    graph.fail("GET", r"/me/messages/\S+body", 404, "ErrorItemNotFound")
    pages = read(box)
    assert arrived(pages) == []
    assert [page.skipped for page in pages if page.skipped] == []


def test_half_a_body_is_asked_for_again(box: OutlookBox, graph: FakeGraph) -> None:
    box.send(note())
    graph.fail("GET", DELTA, 200)
    graph.faults[-1].answer = (200, {}, '{"value": [{"id": "A')
    assert len(arrived(read(box))) == 1


def test_a_time_out_is_tried_again(box: OutlookBox, graph: FakeGraph) -> None:
    box.send(note())
    graph.break_off("GET", DELTA, times=2)
    assert len(arrived(read(box))) == 1


def test_patience_ends(box: OutlookBox, graph: FakeGraph) -> None:
    graph.fail("GET", DELTA, 503, "x", times=100)
    with pytest.raises(Unavailable):
        read(box)
    assert len([1 for method, path in graph.log if DELTA in path]) == box.mailbox.patience.attempts


@pytest.mark.parametrize("status", [301, 302, 307])
def test_no_redirect_is_followed(box: OutlookBox, graph: FakeGraph, status: int) -> None:
    graph.fail("GET", DELTA, status, times=9, Location="https://evil.example/")
    with pytest.raises(Refused):
        read(box)


@pytest.mark.parametrize("name", ["@odata.nextLink", "@odata.deltaLink"])
def test_a_link_to_another_host_is_refused(box: OutlookBox, graph: FakeGraph, name: str) -> None:
    graph.fail("GET", DELTA, 200)
    told = {"value": [], name: "https://evil.example/v1.0/me/messages?$skip=1"}
    graph.faults[-1].answer = (200, {}, json.dumps(told))
    with pytest.raises(Refused):
        read(box, read(box)[-1].cursor)
    assert all("evil" not in path for _, path in graph.log)


# --- the grant


def test_a_claims_challenge_is_met_with_a_new_token(box: OutlookBox, graph: FakeGraph) -> None:
    box.send(note())
    grant = Grant("jane", more=["jane-anew"])
    graph.accounts["jane-anew"] = box.account
    claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}'
    graph.claims["jane"] = claims
    box.mailbox.token = grant
    assert len(arrived(read(box))) == 1
    assert grant.asked == [claims]


def test_a_token_that_has_ended_is_renewed_once(box: OutlookBox, graph: FakeGraph) -> None:
    grant = Grant("old", more=["jane"])
    box.mailbox.token = grant
    read(box)
    assert grant.asked == [ANEW]


def test_a_grant_that_has_ended_is_told(box: OutlookBox, graph: FakeGraph) -> None:
    graph.accounts.clear()
    with pytest.raises(NotAuthorized):
        read(box)


def test_a_grant_that_ends_within_a_batch_is_renewed(box: OutlookBox, graph: FakeGraph) -> None:
    graph.page = 10
    box.send(note())
    box.receive(letter())
    graph.fail("BATCHED GET", "mailFolders", 401, "InvalidAuthenticationToken", times=7)
    assert len(arrived(read(box, wanted=anybody))) == 2


def test_whoever_cannot_sign_in_is_told_so(box: OutlookBox, graph: FakeGraph) -> None:
    def refused(claims: str | None = None) -> str:
        raise NotAuthorized(f"sign in again {claims or ''}")

    box.mailbox.token = refused
    with pytest.raises(NotAuthorized):
        place(box)
    assert graph.log == []


@pytest.mark.parametrize(
    ("header", "claims"),
    [
        ('Bearer realm="", error="insufficient_claims", claims="eyJhIjoxfQ=="', '{"a":1}'),
        ('Bearer realm="", claims="eyJhIjoxfQ"', '{"a":1}'),
        ('Bearer realm=""', None),
        ('Bearer claims="%%%"', None),
        ('Bearer claims="_w"', None),
        ('Bearer claims="bm8ganNvbg=="', None),
        ('Bearer claims="W10="', None),
        ("", None),
    ],
)
def test_claims_in_a_challenge(header: str, claims: str | None) -> None:
    assert challenge(header) == claims


def test_no_more_than_four_at_once() -> None:
    from connectors.outlook.mailbox import LANES

    lanes = LANES["somebody@example.com"]
    for _ in range(4):
        assert lanes.acquire(blocking=False)  # type: ignore[attr-defined]
    assert not lanes.acquire(blocking=False)  # type: ignore[attr-defined]
