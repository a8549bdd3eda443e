"""What the history says, made a list of what to look at."""

from typing import Any

import pytest

from connectors.gmail.history import Log


def event(id_: str, *labels: str, changed: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    told: dict[str, Any] = {"message": {"id": id_, "threadId": f"t{id_}", "labelIds": list(labels)}}
    return [told | ({"labelIds": list(changed)} if changed else {})]


def added(id_: str, *labels: str) -> dict[str, Any]:
    return {"messagesAdded": event(id_, *labels)}


def deleted(id_: str, *labels: str) -> dict[str, Any]:
    return {"messagesDeleted": event(id_, *labels)}


def labelled(id_: str, *labels: str, now: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"labelsAdded": event(id_, *now, changed=labels)}


def unlabelled(id_: str, *labels: str, now: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"labelsRemoved": event(id_, *now, changed=labels)}


@pytest.mark.parametrize(
    ("records", "sent", "others", "drafts"),
    [
        pytest.param([], "", "", False, id="nothing"),
        pytest.param([added("1", "INBOX", "UNREAD")], "", "1", False, id="a mail came"),
        pytest.param([added("1", "SENT")], "1", "", False, id="a mail was sent"),
        pytest.param([added("1", "SENT", "INBOX")], "1", "", False, id="and came, as it was to oneself"),
        pytest.param([added("1")], "", "1", False, id="a mail of no label"),
        pytest.param([added("1", "SPAM"), added("2", "TRASH"), added("3", "CHAT")], "", "", True, id="no mail to us"),
        pytest.param([added("1", "DRAFT")], "", "", True, id="a draft was saved"),
        pytest.param([added("1", "INBOX"), deleted("1")], "", "", True, id="came and went"),
        pytest.param([deleted("1", "DRAFT"), added("2", "DRAFT")], "", "", True, id="a draft was edited"),
        pytest.param([deleted("1", "DRAFT"), added("2", "SENT")], "2", "", True, id="a draft was sent"),
        pytest.param(
            [labelled("1", "SENT", now=("SENT",)), unlabelled("1", "DRAFT", now=("SENT",))],
            "1",
            "",
            True,
            id="a draft that keeps its id was sent",
        ),
        pytest.param([unlabelled("1", "SPAM", now=("INBOX",))], "", "1", False, id="out of spam"),
        pytest.param([unlabelled("1", "TRASH", now=("SENT",))], "1", "", False, id="out of the bin"),
        pytest.param([unlabelled("1", "SPAM", now=("TRASH",))], "", "", True, id="from one to the other"),
        pytest.param([added("1", "INBOX"), labelled("1", "TRASH", now=("TRASH",))], "", "", True, id="thrown away"),
        pytest.param([added("1", "INBOX"), labelled("1", "SPAM")], "", "", False, id="was spam after all"),
        pytest.param([labelled("1", "STARRED"), unlabelled("1", "UNREAD")], "", "", False, id="a star, and read"),
        pytest.param([added("1", "INBOX"), unlabelled("1", "UNREAD")], "", "1", False, id="came, and was read"),
        pytest.param([added("1", "INBOX"), added("1", "INBOX")], "", "1", False, id="told twice"),
        pytest.param([{"messages": [{"id": "1"}]}, {"messagesAdded": "x"}, {}], "", "", False, id="what is no event"),
        pytest.param(
            [{"messagesAdded": [{}, {"message": 1}, {"message": {"id": 1}}]}], "", "", False, id="what names nothing"
        ),
    ],
)
def test_what_there_is_to_look_at(records: list[dict[str, Any]], sent: str, others: str, drafts: bool) -> None:
    log = Log()
    log.learn({"history": records, "historyId": "18446744073709551620"})
    assert ("".join(log.sent), "".join(log.others), log.drafts) == (sent, others, drafts)
    assert log.history == "18446744073709551620"


def test_a_page_of_nonsense_is_no_news() -> None:
    log = Log()
    for page in ({}, {"history": None}, {"history": [1, None]}, {"historyId": "x"}, {"historyId": None}):
        log.learn(page)
    assert (log.arrived, log.drafts, log.history) == ({}, False, "")
