"""How often, and after how long, a call is tried again."""

from dataclasses import dataclass, field
from typing import Any

import pytest
import requests
import responses

from connectors.errors import Unavailable
from connectors.http import Call, Http, Patience, Reply, TooLarge, Undecided

URL = "https://mail.example/things"


@dataclass
class Line:
    """A connection to a server whose answers are given, and how long we waited between them."""

    http: Http
    waited: list[float]
    spent: list[str] = field(default_factory=list)

    def ask(self, *, repeatable: bool = True) -> Reply:
        return self.http.send(Call(method="GET", url=URL, repeatable=repeatable))


def line(*answers: tuple[int, str] | Exception, dice: float = 1.0, **more: Any) -> Line:
    for answer in answers:
        if isinstance(answer, Exception):
            responses.get(URL, body=answer)
        else:
            headers = {"Retry-After": answer[1]} if answer[1] else {}
            headers["Date"] = "Mon, 16 Mar 2026 15:00:00 GMT"
            responses.get(URL, status=answer[0], json={}, headers=headers)
    waited: list[float] = []
    http = Http(
        session=requests.Session(),
        provider="The server",
        sleep=waited.append,
        random=lambda: dice,
        is_throttled=lambda reply: reply.status == 403,
        spend=lambda _: None,
        **more,
    )
    return Line(http, waited)


@responses.activate
@pytest.mark.parametrize(
    ("answers", "waits"),
    [
        pytest.param([(200, "")], [], id="what works is not done again"),
        pytest.param([(503, ""), (200, "")], [1], id="once out of order"),
        pytest.param([(429, ""), (403, ""), (500, ""), (200, "")], [1, 2, 4], id="each wait twice the one before"),
        pytest.param([(429, "7"), (200, "")], [7], id="the server's own word is obeyed"),
        pytest.param([(503, "Mon, 16 Mar 2026 15:00:20 GMT"), (200, "")], [20], id="a date, by the server's clock"),
        pytest.param([(503, "soon"), (200, "")], [1], id="nonsense is no word"),
        pytest.param([requests.ConnectionError("reset"), (200, "")], [1], id="a connection that was reset"),
        pytest.param([requests.ReadTimeout("slow"), (200, "")], [1], id="an answer that never came"),
        pytest.param([requests.exceptions.ChunkedEncodingError("half"), (200, "")], [1], id="half an answer"),
    ],
)
def test_it_is_tried_again(answers: list[Any], waits: list[float]) -> None:
    there = line(*answers)
    assert there.ask().status == 200
    assert there.waited == waits


@responses.activate
def test_jitter_takes_off_up_to_half() -> None:
    there = line((503, ""), (503, ""), (200, ""), dice=0.0)
    there.ask()
    assert there.waited == [0.5, 1.0]


@responses.activate
@pytest.mark.parametrize(
    ("answers", "calls"),
    [
        pytest.param([(503, "")] * 9, 6, id="after so many times"),
        pytest.param([(429, "3600")] * 2, 1, id="at once, where the wait is beyond all patience"),
        pytest.param([(503, "40")] * 9, 3, id="when the waits add up"),
    ],
)
def test_patience_ends(answers: list[Any], calls: int) -> None:
    there = line(*answers)
    with pytest.raises(Unavailable) as problem:
        there.ask()
    assert len(responses.calls) == calls
    assert problem.value.retry_after == (float(answers[0][1]) if answers[0][1] else None)


@responses.activate
@pytest.mark.parametrize(
    ("answer", "error"),
    [
        pytest.param((503, ""), Undecided, id="a server out of order may have done it"),
        pytest.param(requests.ReadTimeout(), Undecided, id="so may one that is slow"),
        pytest.param(requests.ConnectionError(), Undecided, id="or that hung up"),
    ],
)
def test_what_may_have_been_done_is_not_done_twice(answer: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        line(answer).ask(repeatable=False)
    assert len(responses.calls) == 1


@responses.activate
@pytest.mark.parametrize("answer", [(429, ""), (403, ""), requests.ConnectTimeout()])
def test_what_was_surely_not_done_is_done_again(answer: Any) -> None:
    assert line(answer, (200, "")).ask(repeatable=False).status == 200


@responses.activate
def test_json_that_ends_too_early_is_half_an_answer() -> None:
    responses.get(URL, body='{"messages": [{"id"', content_type="application/json")
    there = line((200, ""))
    assert there.ask().body == b"{}"
    assert there.waited == [1]


@responses.activate
def test_an_answer_beyond_all_measure_is_not_read_to_its_end() -> None:
    responses.get(URL, body=b"x" * 1000)
    with pytest.raises(TooLarge):
        line(most_bytes=999).ask()


@responses.activate
def test_no_redirect_is_followed() -> None:
    responses.get(URL, status=302, headers={"Location": "https://elsewhere.example/"})
    assert line().ask().status == 302
    assert len(responses.calls) == 1


@responses.activate
def test_every_attempt_is_paid_for() -> None:
    responses.get(URL, status=503)
    responses.get(URL, json={})
    paid: list[Call] = []
    session = requests.Session()
    http = Http(
        session=session,
        provider="The server",
        sleep=lambda _: None,
        random=lambda: 0.0,
        is_throttled=lambda _: False,
        spend=paid.append,
        patience=Patience(attempts=2),
    )
    http.send(Call(method="GET", url=URL))
    assert len(paid) == 2
