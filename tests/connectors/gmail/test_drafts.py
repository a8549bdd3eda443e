"""The life of a draft at Gmail: its message changes with every touch, and its outcome may be unknown."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import requests

from connectors.compose import compose
from connectors.errors import Unavailable
from connectors.mailbox import AlreadySent, DraftChange, DraftState, Placed
from tests.connectors.contract import DRAFT, arrived, place, read
from tests.connectors.gmail.boxes import GmailBox
from tests.connectors.letters import NOW, letter, note
from tests.fakes.gmail import half, instead, lost
from tests.fakes.gmail_calls import Answer, error

EDITED = (DraftChange(DRAFT.key, DraftState.EDITED),)
GONE = (DraftChange(DRAFT.key, DraftState.GONE),)
SENT = (DraftChange(DRAFT.key, DraftState.GONE, sent_as=DRAFT.message_id),)
OTHER_ID = b"<minted@program.example>"


def in_thread(box: GmailBox) -> Placed:
    box.send(note(subject="Graphic Designer"))
    (message,) = arrived(read(box))
    return place(box, replace(DRAFT, thread=message.thread))


def lying(box: GmailBox) -> str:
    (name,) = box.account.drafts
    return name


# --- placing


def test_it_is_placed_in_the_thread(box: GmailBox) -> None:
    in_thread(box)
    assert len({message.thread for message in box.account.messages.values()}) == 1


def test_where_the_thread_was_deleted_it_stands_alone(box: GmailBox) -> None:
    placed = place(box, replace(DRAFT, thread="19a000000000"))
    assert lying(box) == placed.id


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(lost(requests.ReadTimeout()), id="a time-out"),
        pytest.param(lost(requests.ConnectionError()), id="a reset"),
        pytest.param(half(), id="half an answer"),
        pytest.param(half("text/plain"), id="half an answer that calls itself prose"),
        pytest.param(lost(Answer(200, b"")), id="an empty answer"),
        pytest.param(lost(Answer(200, {})), id="an answer without an id"),
        pytest.param(lost(error(503)), id="503"),
    ],
)
def test_a_draft_whose_writing_nobody_heard_of_is_found_and_not_written_again(box: GmailBox, fault: object) -> None:
    box.gmail.fail("POST /gmail/v1/users/me/drafts", fault)  # type: ignore[arg-type]
    placed = place(box)
    assert lying(box) == placed.id
    assert box.gmail.calls().count("POST drafts") == 1


@pytest.mark.parametrize("problem", [error(503, "backendError"), error(429), requests.ReadTimeout()])
def test_a_draft_that_was_not_written_is_written_after_another_look(box: GmailBox, problem: Exception) -> None:
    box.gmail.fail("POST /gmail/v1/users/me/drafts", instead(problem))
    place(box)
    assert len(box.drafts()) == 1


def test_a_writing_that_goes_on_failing_is_left_for_the_next_run(box: GmailBox) -> None:
    box.gmail.fail("POST /gmail/v1/users/me/drafts", *[instead(error(503))] * 20)
    with pytest.raises(Unavailable):
        place(box)
    box.gmail.faults.clear()
    place(box)
    assert len(box.drafts()) == 1


def test_a_crash_right_after_the_writing_makes_no_second_draft(box: GmailBox) -> None:
    box.gmail.fail("POST /gmail/v1/users/me/drafts", lost(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        place(box)
    assert place(box).id == lying(box)


def test_a_search_that_lags_behind_is_made_up_for_by_the_thread(box: GmailBox, monkeypatch: pytest.MonkeyPatch) -> None:
    placed = in_thread(box)
    thread = next(iter(box.account.messages.values())).thread
    monkeypatch.setattr("connectors.gmail.search.message_ids", lambda _: iter(["rfc822msgid:not@indexed"]))
    assert place(box, replace(DRAFT, thread=thread)) == placed
    box.account.send_draft(placed.id, NOW)
    assert box.mailbox.place_draft(replace(DRAFT, thread=thread)) == AlreadySent(DRAFT.message_id)


def test_a_draft_that_a_program_saved_under_another_name_is_adopted(box: GmailBox) -> None:
    placed = in_thread(box)
    thread = next(iter(box.account.messages.values())).thread
    box.account.update_draft(placed.id, compose(DRAFT).replace(DRAFT.message_id.encode(), OTHER_ID))
    assert place(box, replace(DRAFT, thread=thread)).id == placed.id
    assert len(box.drafts()) == 1


def test_a_draft_of_the_users_in_the_thread_is_left_alone(box: GmailBox) -> None:
    box.send(note(subject="Graphic Designer"))
    (message,) = arrived(read(box))
    own = note(
        "My own words.\n", subject="Re: Graphic Designer", message_id="<own@x>", In_Reply_To="<note@example.com>"
    )
    box.account.save_draft(own, NOW, thread=message.thread)
    place(box, replace(DRAFT, thread=message.thread))
    assert len(box.drafts()) == 2


# --- looking after


def resaved(box: GmailBox, raw: Callable[[bytes], bytes]) -> None:
    """As programs do that reach Gmail by IMAP: another draft, and the old one deleted."""
    name = lying(box)
    old = box.account.messages[box.account.drafts[name]]
    box.account.save_draft(raw(old.raw), NOW, thread=old.thread)
    box.account.delete_draft(name)


@pytest.mark.parametrize(
    ("happens", "changes"),
    [
        pytest.param(lambda _: None, (), id="nothing"),
        pytest.param(lambda box: box.rewrite(b"", b""), (), id="opened and saved as it was"),
        pytest.param(lambda box: box.rewrite(b"decision", b"choice"), EDITED, id="edited"),
        pytest.param(
            lambda box: box.account.overwrite_draft(lying(box), box.drafts()[0].replace(b"decision", b"choice")),
            EDITED,
            id="edited where a message keeps its id",
        ),
        pytest.param(lambda box: box.delete_draft(), GONE, id="deleted"),
        pytest.param(
            lambda box: box.account.label(box.account.drafts[lying(box)], add={"TRASH"}), GONE, id="thrown away"
        ),
        pytest.param(lambda box: box.account.send_draft(lying(box), NOW), SENT, id="sent"),
        pytest.param(
            lambda box: box.account.send_draft(lying(box), NOW, raw=compose(DRAFT).replace(b"<3f2a9c@", b"<minted@")),
            GONE,
            id="sent under a new Message-ID, which the caller knows by its people",
        ),
        pytest.param(lambda box: resaved(box, lambda raw: raw), (), id="saved anew as it was"),
        pytest.param(
            lambda box: resaved(box, lambda raw: raw.replace(b"decision", b"choice")), EDITED, id="and edited"
        ),
        pytest.param(
            lambda box: resaved(box, lambda raw: raw.replace(DRAFT.message_id.encode(), OTHER_ID)),
            (),
            id="saved anew under another Message-ID",
        ),
        pytest.param(
            lambda box: resaved(
                box, lambda raw: raw.replace(DRAFT.message_id.encode(), OTHER_ID).replace(b"decision", b"choice")
            ),
            EDITED,
            id="and edited, too",
        ),
    ],
)
def test_what_becomes_of_a_draft(
    box: GmailBox, happens: Callable[[GmailBox], None], changes: tuple[DraftChange, ...]
) -> None:
    placed = in_thread(box)
    cursor = read(box, waiting=[placed])[-1].cursor
    happens(box)
    pages = read(box, cursor, waiting=[placed])
    assert pages[-1].drafts == changes
    assert all(page.drafts == () for page in pages[:-1])
    assert all(page.drafts == () for page in read(box, pages[-1].cursor, waiting=[placed]))


def test_a_draft_that_was_sent_tells_of_the_sent_mail_before_it_is_gone(box: GmailBox) -> None:
    """Sent while the drafts were being looked at."""
    placed = in_thread(box)
    cursor = read(box, waiting=[placed])[-1].cursor
    box.rewrite(b"", b"")
    name = lying(box)
    box.gmail.fail("drafts/", lambda act: (box.account.send_draft(name, NOW), act())[1])
    pages = read(box, cursor, waiting=[placed])
    assert [message.message_id for message in arrived(pages)] == [DRAFT.message_id]
    assert pages[-1].drafts == SENT


def test_a_reading_that_was_cut_off_still_tells_what_became_of_a_draft(box: GmailBox) -> None:
    placed = in_thread(box)
    cursor = read(box, waiting=[placed])[-1].cursor
    box.delete_draft()
    box.send(note(message_id="<more@example.com>"))
    page = next(box.mailbox.changes(cursor, horizon=NOW, now=NOW, wanted=lambda _: True, waiting=[placed]))
    assert page.drafts == ()
    assert read(box, page.cursor, waiting=[placed])[-1].drafts == GONE


def test_a_sent_draft_that_was_thrown_away_was_sent(box: GmailBox) -> None:
    placed = in_thread(box)
    sent = box.account.send_draft(placed.id, NOW)
    box.account.label(sent.id, add={"TRASH"}, remove={"SENT"} - {"SENT"})
    assert box.mailbox.find_draft(DRAFT.key, DRAFT.message_id) == AlreadySent(DRAFT.message_id)


def test_a_server_that_takes_any_search_for_all_drafts_shows_ours_all_the_same(
    box: GmailBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = replace(DRAFT, key="other", message_id="<other@example.com>", in_reply_to=None)
    place(box)
    second = place(box, other)
    monkeypatch.setattr("connectors.gmail.search.message_ids", lambda _: iter(["after:0"]))
    assert box.mailbox.find_draft(other.key, other.message_id) == second
    assert box.mailbox.find_draft("third", "<third@example.com>") is None


# --- withdrawing


def test_a_draft_that_was_saved_anew_is_withdrawn_where_it_lies(box: GmailBox) -> None:
    placed = in_thread(box)
    resaved(box, lambda raw: raw.replace(DRAFT.message_id.encode(), OTHER_ID))
    assert box.mailbox.withdraw_draft(placed)
    assert box.drafts() == []


def test_a_draft_that_goes_while_it_is_withdrawn_is_withdrawn(box: GmailBox) -> None:
    placed = in_thread(box)
    box.gmail.fail("DELETE", instead(error(404)))
    assert box.mailbox.withdraw_draft(placed)


def test_an_answer_in_the_thread_is_no_draft(box: GmailBox) -> None:
    in_thread(box)
    box.receive(letter(subject="Re: Graphic Designer", In_Reply_To="<note@example.com>"))
    assert len(arrived(read(box, wanted=lambda _: True))) == 2
