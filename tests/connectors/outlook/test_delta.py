"""How a mailbox is read round by round: what is asked, how often, and what a cut-off or a reset makes of it."""

from collections import Counter
from datetime import timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from connectors.errors import Unavailable
from connectors.mailbox import Changes, Cursor
from connectors.outlook.cursor import State
from connectors.outlook.delta import CAP
from tests.connectors.contract import anybody, arrived, nobody, place, read, skipped, subjects
from tests.connectors.letters import BOUNCE, HORIZON, INVITATION, NOW, PLAIN, PRIYA, letter, multipart, note
from tests.connectors.outlook.boxes import OutlookBox, mailbox_of
from tests.fakes.graph import FakeGraph

ICS_FILE = INVITATION.replace(
    "Content-Type: text/calendar; method=REQUEST; charset=utf-8",
    'Content-Type: application/ics; name="invite.ics"\nContent-Disposition: attachment; filename="invite.ics"',
)


def calls(graph: FakeGraph) -> list[str]:
    """What was asked since the last look, by path alone."""
    told = [f"{method} {unquote(target).partition('?')[0]}" for method, target in graph.log]
    graph.log.clear()
    graph.inner.clear()
    return told


def last(pages: list[Changes]) -> Cursor:
    return pages[-1].cursor


def some_mail(box: OutlookBox, count: int) -> None:
    for number in range(count):
        box.receive(
            letter(subject=f"Mail {number}", message_id=f"<r{number}@x.example>"), at=NOW - timedelta(hours=number)
        )


SENT, INBOX = "/me/mailFolders('AQMk-sentitems')/messages/delta", "/me/mailFolders('AQMk-inbox')/messages/delta"


def test_an_idle_look_asks_once_for_each_folder(box: OutlookBox, graph: FakeGraph) -> None:
    box.send(note())
    cursor = last(read(box))
    calls(graph)
    read(box, cursor)
    assert calls(graph) == [f"GET {SENT}", f"GET {INBOX}"]


def test_drafts_that_wait_cost_one_batch(box: OutlookBox, graph: FakeGraph) -> None:
    box.send(note())
    cursor = last(read(box))
    waiting = [place(box)]
    calls(graph)
    read(box, cursor, waiting=waiting)
    assert calls(graph) == [f"GET {SENT}", f"GET {INBOX}", f"GET /me/messages/{waiting[0].id}"]
    read(box, cursor, waiting=waiting * 3)
    assert len(calls(graph)) == 3


def test_every_request_asks_for_immutable_ids(box: OutlookBox, graph: FakeGraph) -> None:
    box.send(note())
    box.receive(letter())
    placed = place(box)
    read(box, last(read(box, wanted=anybody)), waiting=[placed])
    box.mailbox.withdraw_draft(placed)
    assert len(graph.seen) > 10
    assert all('IdType="ImmutableId"' in request.headers["Prefer"] for request in graph.seen)


def test_the_first_request_of_a_folder(box: OutlookBox, graph: FakeGraph) -> None:
    read(box)
    first = next(target for method, target in graph.log if target.startswith("/me/mailFolders/sentitems/"))
    query = {name: value for name, (value,) in parse_qs(urlsplit(first).query).items()}
    assert query["$filter"] == "receivedDateTime ge 2026-01-15T15:00:00Z"
    assert query["$orderby"] == "receivedDateTime desc"
    assert "body" not in query["$select"].split(",")
    assert "internetMessageHeaders" not in query["$select"]
    request = next(one for one in graph.seen if "sentitems/messages" in (one.url or ""))
    assert "odata.maxpagesize=200" in request.headers["Prefer"]


def test_bodies_are_asked_for_as_text_and_of_candidates_alone(box: OutlookBox, graph: FakeGraph) -> None:
    for number in range(4):
        box.receive(letter(subject=f"Mail {number}", message_id=f"<r{number}@x.example>"))
    read(box, wanted=lambda seen: seen.subject == "Mail 2")
    bodies = [request for request in graph.seen if "%24value" in (request.url or "") or "body" in (request.url or "")]
    assert len(bodies) == 1
    assert 'outlook.body-content-type="text"' in bodies[0].headers["Prefer"]


def test_a_mail_that_the_user_reads_is_not_told_again(box: OutlookBox, graph: FakeGraph) -> None:
    box.receive(letter())
    cursor = last(read(box, wanted=anybody))
    box.account.touch(next(iter(box.account.items)))
    calls(graph)
    assert arrived(read(box, cursor, wanted=anybody)) == []
    assert calls(graph) == [f"GET {SENT}", f"GET {INBOX}"]


def test_what_is_told_in_part_is_looked_at_whole(box: OutlookBox) -> None:
    """Nobody wanted it when it came; when it is read, somebody does."""
    box.receive(letter(subject="At last"))
    cursor = last(read(box, wanted=nobody))
    box.account.touch(next(iter(box.account.items)))
    assert subjects(arrived(read(box, cursor, wanted=anybody))) == ["At last"]


def test_a_reading_that_was_cut_off_goes_on_where_it_was(box: OutlookBox, graph: FakeGraph) -> None:
    some_mail(box, 9)
    pages = box.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=anybody)
    first = next(iter(pages))
    calls(graph)
    rest = read(box, first.cursor, wanted=anybody)
    assert subjects(arrived([first, *rest])) == sorted(f"Mail {number}" for number in range(9))
    assert sum(page.looked_at for page in [first, *rest]) == 9
    assert f"GET {INBOX}" in calls(graph)


@pytest.mark.parametrize("way", ["410", "SyncStateNotFound", "syncStateInvalid", "resyncRequired"])
def test_after_a_reset_nothing_is_told_twice_and_nothing_is_missed(box: OutlookBox, graph: FakeGraph, way: str) -> None:
    some_mail(box, 5)
    box.send(note())
    graph.expired_by = way
    cursor = last(read(box, wanted=anybody))
    box.account.born += 1
    box.receive(letter(subject="After", message_id="<after@x.example>"))
    pages = read(box, cursor, wanted=anybody)
    assert subjects(arrived(pages)) == ["After"]
    again = [
        unquote(target) for _, target in graph.log if "receivedDateTime ge 2026-03-09T15:00:00Z" in unquote(target)
    ]
    assert len(again) == 2  # a week back from the newest, not from the horizon


def test_a_reset_in_the_middle_of_a_first_reading(box: OutlookBox) -> None:
    some_mail(box, 7)
    pages = box.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=anybody)
    first = next(iter(pages))
    box.account.born += 1
    rest = read(box, first.cursor, wanted=anybody)
    assert Counter(message.subject for message in arrived([first, *rest])) == Counter(f"Mail {n}" for n in range(7))


def test_a_server_that_forgets_at_once_is_no_endless_loop(box: OutlookBox, graph: FakeGraph) -> None:
    graph.fail("GET", "/delta", 410, "SyncStateNotFound", times=100)
    with pytest.raises(Unavailable):
        read(box)


def test_a_round_that_reaches_its_most_is_completed_by_date(graph: FakeGraph, box: OutlookBox) -> None:
    graph.page = None
    few = 40
    for number in range(CAP + few):
        box.account.insert(
            letter(subject=f"Mail {number}", message_id=f"<r{number}@x.example>"),
            "inbox",
            NOW - timedelta(seconds=number // 3),  # several in every second, across the seam, too
        )
    pages = read(box)
    assert sum(page.looked_at for page in pages) == CAP + few
    cursor = last(pages)
    calls(graph)
    assert sum(page.looked_at for page in read(box, cursor)) == 0
    assert calls(graph) == [f"GET {SENT}", f"GET {INBOX}"]


def test_mail_that_is_moved_into_a_folder_is_read_there_from_then_on(box: OutlookBox, graph: FakeGraph) -> None:
    box.receive(letter())
    cursor = last(read(box, wanted=anybody))
    box.account.new_folder("jobs")
    (uid,) = box.account.items
    box.account.move(uid, "jobs")
    cursor = last(read(box, cursor, wanted=anybody))
    box.account.insert(letter(subject="Filed", message_id="<2@x.example>"), "jobs", NOW)
    pages = read(box, cursor, wanted=anybody)
    assert subjects(arrived(pages)) == ["Filed"]
    calls(graph)
    read(box, last(pages), wanted=anybody)
    assert calls(graph) == [f"GET {SENT}", f"GET {INBOX}", "GET /me/mailFolders('AQMk-jobs')/messages/delta"]


@pytest.mark.parametrize("folder", ["deleteditems", "junkemail"])
def test_mail_that_is_thrown_away_draws_nobody_after_it(box: OutlookBox, graph: FakeGraph, folder: str) -> None:
    box.receive(letter())
    cursor = last(read(box, wanted=anybody))
    (uid,) = box.account.items
    box.account.move(uid, folder)
    cursor = last(read(box, cursor, wanted=anybody))
    calls(graph)
    read(box, cursor, wanted=anybody)
    assert calls(graph) == [f"GET {SENT}", f"GET {INBOX}"]


@pytest.mark.parametrize("looked_at", ["in a first reading", "in a search", "after a move"])
def test_what_lies_in_a_folder_that_was_thrown_away_is_no_mail(box: OutlookBox, looked_at: str) -> None:
    box.account.new_folder("oldjobs", inside="deleteditems")
    box.account.new_folder("2025", inside="oldjobs")
    box.account.new_folder("jobs")
    box.account.new_folder("2026", inside="jobs")
    box.account.insert(letter(subject="Here", message_id="<h@x.example>"), "2026", NOW)
    thrown = box.account.insert(letter(subject="Thrown away"), "2025", NOW)
    match looked_at:
        case "in a first reading":
            assert subjects(arrived(read(box, wanted=anybody))) == ["Here"]
        case "in a search":
            found = box.mailbox.replies(people=[PRIYA], domains=[], threads=[], since=HORIZON, now=NOW)
            assert subjects(found) == ["Here"]
        case _:
            box.account.move(thrown.uid, "inbox")
            cursor = last(read(box, wanted=anybody))
            box.account.move(thrown.uid, "2025")
            assert "AQMk-2025" not in State.of(last(read(box, cursor, wanted=anybody))).watched


def test_a_folder_that_was_deleted_is_looked_for_no_more(box: OutlookBox, graph: FakeGraph) -> None:
    box.account.new_folder("jobs")
    box.account.insert(letter(), "jobs", NOW)
    cursor = last(read(box, wanted=anybody))
    cursor = last(read(box, cursor, wanted=anybody))
    assert "AQMk-jobs" in State.of(cursor).watched
    del box.account.folders["AQMk-jobs"]
    cursor = last(read(box, cursor, wanted=anybody))
    assert "AQMk-jobs" not in State.of(cursor).watched


def test_without_delta_folders_are_read_by_date(box: OutlookBox, graph: FakeGraph) -> None:
    graph.no_delta = True
    some_mail(box, 5)
    pages = read(box, wanted=anybody)
    assert len(arrived(pages)) == 5
    box.receive(letter(subject="New", message_id="<new@x.example>"), at=NOW + timedelta(minutes=1))
    pages = read(box, last(pages), wanted=anybody)
    assert subjects(arrived(pages)) == ["New"]
    (page,) = read(box, last(pages), wanted=anybody)
    assert (page.cursor, page.looked_at) == (last(pages), 0)


def test_without_expansions_in_a_delta_it_goes_without(box: OutlookBox, graph: FakeGraph) -> None:
    box.send(note())
    graph.fail("GET", r"delta\?.*expand", 400, "BadRequest", times=2)
    assert len(arrived(read(box))) == 1


@pytest.mark.parametrize("lacking", ["no_batch", "no_mime"])
def test_a_poorer_server_is_read_all_the_same(box: OutlookBox, graph: FakeGraph, lacking: str) -> None:
    setattr(graph, lacking, True)
    box.send(note())
    box.receive(BOUNCE)
    box.receive(multipart(PLAIN, INVITATION, kind="mixed", message_id="<i@x.example>"))
    assert len(arrived(read(box, wanted=anybody))) == 3


# --- what is told


def test_an_invitation_that_came_as_a_file_is_told(box: OutlookBox, graph: FakeGraph) -> None:
    box.receive(multipart(PLAIN, ICS_FILE, kind="mixed"))
    (message,) = arrived(read(box, wanted=lambda seen: seen.has_calendar))
    assert [one.uid for one in message.invitations] == ["interview-1"]


def test_a_report_of_exchanges_own_is_told(box: OutlookBox) -> None:
    sender = "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>"
    box.receive(BOUNCE.replace(b"Mail Delivery System <MAILER-DAEMON@mx.example.com>", sender.encode()))
    (message,) = arrived(read(box))
    assert message.report is not None


def test_threads_are_known_by_conversation_and_by_references(box: OutlookBox) -> None:
    box.send(note())
    box.receive(letter(In_Reply_To="<note@example.com>", References="<first@example.com> <note@example.com>"))
    sent, received = sorted(arrived(read(box, wanted=anybody)), key=lambda message: message.direction, reverse=True)
    assert sent.thread == received.thread is not None
    assert received.parents == ("<first@example.com>", "<note@example.com>")


def test_references_count_before_anybody_reads_the_body(box: OutlookBox) -> None:
    box.receive(letter(In_Reply_To="<elsewhere@example.com>"))
    assert len(arrived(read(box, wanted=lambda seen: "<elsewhere@example.com>" in seen.parents))) == 1


def test_addresses_that_sent_mail_bears_are_the_users(box: OutlookBox) -> None:
    box.send(note(sender="Jane <jane@old-name.example>", message_id="<a@x.example>"))
    cursor = last(read(box))
    assert "jane@old-name.example" in {address.address for address in box.mailbox.owner}
    again = OutlookBox(box.graph, box.account, mailbox_of("jane", box.mailbox.addresses))
    read(again, cursor)
    assert "jane@old-name.example" in {address.address for address in again.mailbox.owner}


def test_somebodys_mail_among_the_sent_makes_them_no_alias(box: OutlookBox) -> None:
    box.send(letter())
    read(box)
    assert "priya.raman@northlight-studio.com" not in {address.address for address in box.mailbox.owner}


def test_a_personal_account_has_no_directory(box: OutlookBox) -> None:
    box.account.proxies = None
    box.send(note())
    assert len(arrived(read(box))) == 1


def test_a_broken_mail_is_named_once_though_it_is_read(box: OutlookBox) -> None:
    box.receive(b"\n\n")
    pages = read(box)
    box.account.touch(next(iter(box.account.items)))
    assert len(skipped(pages)) == 1
    assert skipped(read(box, last(pages))) == []
