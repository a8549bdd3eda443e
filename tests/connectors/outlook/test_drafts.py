"""Drafts of ours in Outlook, over the fake Graph."""

from dataclasses import replace
from urllib.parse import unquote

import pytest

from connectors.errors import Unavailable
from connectors.mailbox import AlreadySent, Draft, DraftChange, DraftState, Placed
from connectors.outlook.lying import KEY
from tests.connectors.contract import DRAFT, anybody, place, read
from tests.connectors.letters import NOW, letter, note
from tests.connectors.outlook.boxes import OutlookBox
from tests.fakes.graph import FakeGraph
from tests.fakes.graph_mail import Item


def calls(graph: FakeGraph) -> list[str]:
    told = [f"{method} {unquote(target).partition('?')[0]}" for method, target in graph.log]
    graph.log.clear()
    return told


def in_reply(box: OutlookBox) -> Draft:
    """To the user's own note, which lies in Sent Items."""
    item = box.account.insert(note(cc="omar@northlight-studio.com"), "sentitems", NOW)
    return replace(DRAFT, parent_id=item.uid, thread=item.conversation)


def addresses(people: list[dict[str, dict[str, str]]]) -> list[str]:
    return [one["emailAddress"]["address"] for one in people]


def only_draft(box: OutlookBox) -> Item:
    (item,) = box.account.drafts()
    return item


def test_placing_asks_four_things(box: OutlookBox, graph: FakeGraph) -> None:
    draft = in_reply(box)
    read(box)
    calls(graph)
    placed = place(box, draft)
    assert calls(graph) == [
        "POST /$batch",
        f"POST /me/messages/{draft.parent_id}/createReplyAll",
        f"PATCH /me/messages/{placed.id}",
    ]
    assert len(graph.inner) >= 2


def test_a_reply_goes_to_the_panel_and_not_to_ourselves(box: OutlookBox) -> None:
    draft = in_reply(box)
    place(box, draft)
    item = only_draft(box)
    assert addresses(item.to) == ["priya.raman@northlight-studio.com"]
    assert addresses(item.cc) == ["omar@northlight-studio.com"]
    assert item.conversation == draft.thread


def test_our_words_stand_above_the_mail_that_they_answer(box: OutlookBox) -> None:
    place(box, in_reply(box))
    html = only_draft(box).html
    assert html.index("a decision has been made") < html.index("divRplyFwdMsg") < html.index("Thank you for your time.")
    assert html.count("<body>") == 1


def test_words_are_no_markup(box: OutlookBox) -> None:
    words = "Dear Priya,\n\n<script>alert(1)</script> & 1 < 2\n"
    draft = replace(in_reply(box), text=words)
    placed = place(box, draft)
    assert placed.fingerprint == draft.fingerprint
    assert "<script>" not in only_draft(box).html


def test_the_mail_that_is_answered_stays_unread(box: OutlookBox) -> None:
    item = box.account.insert(letter(message_id="<note@example.com>"), "inbox", NOW)
    place(box, replace(DRAFT, parent_id=item.uid))
    assert not item.is_read


def test_nothing_that_is_sent_tells_who_wrote_it(box: OutlookBox, graph: FakeGraph) -> None:
    place(box, in_reply(box))
    assert "heardback" not in str(only_draft(box)).lower()
    assert all("heardback" not in str(request.body).lower() for request in graph.seen)
    assert "heardback" not in KEY.lower()


@pytest.mark.parametrize(
    "parent",
    [
        pytest.param(None, id="that was never known by its id"),
        pytest.param("AAkGone=", id="that was deleted"),
        pytest.param("no id/of Graph's", id="of another mailbox"),
    ],
)
def test_a_parent_is_found_by_its_message_id(box: OutlookBox, parent: str | None) -> None:
    draft = in_reply(box)
    place(box, replace(draft, parent_id=parent))
    assert only_draft(box).conversation == draft.thread


def test_without_a_parent_the_headers_still_name_it(box: OutlookBox) -> None:
    place(box)
    (raw,) = box.drafts()
    assert b"In-Reply-To: <note@example.com>" in raw
    assert b"References: <note@example.com>" in raw


@pytest.mark.parametrize(
    ("method", "path"),
    [
        pytest.param("POST", "createReplyAll", id="the reply"),
        pytest.param("PATCH", "/me/messages/", id="its words"),
    ],
)
@pytest.mark.parametrize("done", [True, False], ids=["it was done", "it was not done"])
def test_after_an_open_outcome_there_is_one_draft(
    box: OutlookBox, graph: FakeGraph, method: str, path: str, done: bool
) -> None:
    draft = in_reply(box)
    graph.break_off(method, path, done=done)
    graph.fail(method, path, 504, "GatewayTimeout", done=done)
    assert place(box, draft).fingerprint == draft.fingerprint
    assert len(box.drafts()) == 1


def test_a_new_mail_after_an_open_outcome_is_one_draft(box: OutlookBox, graph: FakeGraph) -> None:
    graph.break_off("POST", "/me/messages$", done=True)
    place(box)
    assert len(box.drafts()) == 1


def test_a_crash_before_the_words_were_written_is_mended(box: OutlookBox, graph: FakeGraph) -> None:
    draft = in_reply(box)
    graph.fail("PATCH", "/me/messages/", 503, "ServiceUnavailable", times=50)
    with pytest.raises(Unavailable):
        place(box, draft)
    graph.faults.clear()
    assert place(box, draft).fingerprint == draft.fingerprint
    assert addresses(only_draft(box).to) == ["priya.raman@northlight-studio.com"]


def test_what_the_user_wrote_into_it_meanwhile_stays(box: OutlookBox, graph: FakeGraph) -> None:
    draft = in_reply(box)
    place(box, draft)
    box.rewrite(b"decision", b"choice")
    placed = place(box, draft)
    assert b"choice" in box.drafts()[0]
    assert read(box, waiting=[placed])[-1].drafts == (DraftChange(DRAFT.key, DraftState.EDITED),)


def test_a_strangers_draft_is_never_adopted(box: OutlookBox, graph: FakeGraph) -> None:
    """A server that ignores what it is asked for tells everything that there is."""
    stranger = box.account.compose()
    stranger.message_id = "<other@example.com>"
    graph.blind = True
    assert box.mailbox.find_draft(DRAFT.key, DRAFT.message_id) is None
    placed = place(box)
    assert placed.id != stranger.uid
    assert len(box.account.drafts()) == 2


def test_a_sent_draft_is_known_by_its_id_though_its_message_id_is_new(box: OutlookBox) -> None:
    placed = place(box, in_reply(box))
    box.account.send_draft(placed.id, at=NOW, message_id="<minted@on.sending>")
    pages = read(box, waiting=[placed])
    assert pages[-1].drafts == (DraftChange(DRAFT.key, DraftState.GONE, sent_as="<minted@on.sending>"),)
    assert box.mailbox.place_draft(DRAFT) == AlreadySent("<minted@on.sending>")


def test_a_sent_draft_that_was_then_deleted_was_sent(box: OutlookBox) -> None:
    placed = place(box)
    box.account.send_draft(placed.id, at=NOW)
    box.account.delete(box.account.items[placed.id])
    assert read(box, waiting=[placed])[-1].drafts[0].sent_as == DRAFT.message_id


def test_a_draft_in_the_bin_and_one_beyond_it_are_deleted(box: OutlookBox) -> None:
    placed = place(box)
    box.delete_draft()
    gone = (DraftChange(DRAFT.key, DraftState.GONE),)
    assert read(box, waiting=[placed])[-1].drafts == gone
    box.account.destroy(placed.id)
    assert read(box, waiting=[placed])[-1].drafts == gone


def test_a_draft_that_is_moved_to_another_folder_is_still_there(box: OutlookBox) -> None:
    placed = place(box)
    box.account.move(placed.id, "archive")
    assert read(box, waiting=[placed])[-1].drafts == ()
    assert box.mailbox.withdraw_draft(placed)


def test_an_edit_in_the_last_moment_keeps_the_draft(box: OutlookBox, graph: FakeGraph) -> None:
    placed = place(box)
    shown = box.mailbox.graph.http.session

    class Racing:
        """The user types between the look and the deletion."""

        def request(self, method: str, url: str, *rest: object, **named: object) -> object:
            if method == "DELETE" and not typed:
                typed.append(url)
                box.rewrite(b"decision", b"choice")
            return shown.request(method, url, *rest, **named)  # type: ignore[arg-type]

    typed: list[str] = []
    object.__setattr__(box.mailbox.graph.http, "session", Racing())
    assert not box.mailbox.withdraw_draft(placed)
    assert typed
    assert b"choice" in box.drafts()[0]


def test_an_account_that_may_not_choose_its_message_ids(box: OutlookBox) -> None:
    box.account.fixed_names = True
    placed = place(box, in_reply(box))
    assert placed.message_id == only_draft(box).message_id != DRAFT.message_id
    assert box.mailbox.find_draft(DRAFT.key, DRAFT.message_id) == placed
    assert read(box, waiting=[placed])[-1].drafts == ()


def test_the_alias_that_wrote_the_note_writes_again(box: OutlookBox) -> None:
    place(box, replace(in_reply(box), sender=box.mailbox.owner[0]))
    assert addresses([only_draft(box).sender or {}]) == ["jane.doe@example.com"]
    box.delete_draft()
    alias = replace(DRAFT.sender, address="jane@work.example.org")
    place(box, replace(in_reply(box), sender=alias, key="another", message_id="<another@example.com>"))
    assert addresses([only_draft(box).sender or {}]) == ["jane@work.example.org"]


def test_quotes_do_not_end_a_filter(box: OutlookBox) -> None:
    assert box.mailbox.find_draft("o'key", "<it's@example.com>") is None


def test_a_draft_of_before_is_not_read_as_mail(box: OutlookBox) -> None:
    place(box, in_reply(box))
    pages = read(box, wanted=anybody)
    assert [message.subject for page in pages for message in page.arrived] == ["Graphic Designer"]
    assert isinstance(place(box), Placed)
