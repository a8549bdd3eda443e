import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from connectors.errors import Unavailable
from connectors.maildir import MaildirMailbox
from tests.connectors.contract import (
    DRAFT,
    OWNER,
    Box,
    MailboxContract,
    anybody,
    arrived,
    place,
    read,
    skipped,
    subjects,
)
from tests.connectors.letters import HORIZON, NOW, letter, note
from tests.rights import as_nobody, folder_of_anybodys


def make_folder(root: Path, name: str = "") -> Path:
    folder = root / name if name else root
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    return folder


@dataclass
class MaildirBox:
    root: Path
    mailbox: MaildirMailbox = field(init=False)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        make_folder(self.root)
        make_folder(self.root, ".Sent")
        self.mailbox = MaildirMailbox(self.root, OWNER)

    def put(self, raw: bytes, *, folder: str = "", at: datetime = NOW, name: str = "", part: str = "cur") -> Path:
        path = self.root / folder / part / (name or f"{next(self.numbers)}.M1P2.host:2,S")
        path.write_bytes(raw)
        os.utime(path, (at.timestamp(), at.timestamp()))
        return path

    def receive(self, raw: bytes, *, at: datetime = NOW) -> None:
        self.put(raw, at=at)

    def send(self, raw: bytes, *, at: datetime = NOW) -> None:
        self.put(raw, folder=".Sent", at=at)

    def draft_files(self) -> list[Path]:
        return sorted((self.root / ".Drafts").glob("[cn]*/*"))

    def drafts(self) -> list[bytes]:
        return [path.read_bytes() for path in self.draft_files()]

    def rewrite(self, old: bytes, new: bytes) -> None:
        (path,) = self.draft_files()
        raw = path.read_bytes()
        path.unlink()
        self.put(raw.replace(old, new) if old else raw, folder=".Drafts")

    def delete_draft(self) -> None:
        (path,) = self.draft_files()
        path.unlink()

    def vanish(self) -> None:
        shutil.rmtree(self.root)


class TestMaildir(MailboxContract):
    @pytest.fixture
    def box(self, tmp_path: Path) -> Box:
        return MaildirBox(tmp_path / "Maildir")


@pytest.fixture
def box(tmp_path: Path) -> MaildirBox:
    return MaildirBox(tmp_path / "Maildir")


# --- folders


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("", True),
        (".Archive", True),
        (".Jobs.Northlight", True),
        (".Sent.2026", True),
        ("Archive", True),
        (".Junk", False),
        (".Spam", False),
        (".Trash", False),
        (".Deleted Items", False),
        (".INBOX.Trash", False),
        (".Trash.Old", False),
        (".Drafts", False),
        (".Templates", False),
        (".Gel&APY-schte Elemente", False),
    ],
)
def test_which_folders_are_read(box: MaildirBox, folder: str, told: bool) -> None:
    make_folder(box.root, folder)
    box.put(letter(), folder=folder)
    assert bool(arrived(read(box, wanted=anybody))) is told


@pytest.mark.parametrize(
    "folder",
    [
        ".Sent",
        ".sent",
        ".Sent Items",
        ".Sent Mail",
        ".Sent Messages",
        ".INBOX.Sent",
        ".[Gmail].Sent Mail",
        ".Gesendete Elemente",
    ],
)
def test_what_lies_in_sent_is_the_users_from_whatever_address(box: MaildirBox, folder: str) -> None:
    make_folder(box.root, folder)
    box.put(note(sender="an.old.address@elsewhere.example"), folder=folder)
    (message,) = arrived(read(box))
    assert message.direction.value == "sent"


def test_new_and_unseen_mail_is_read_and_what_is_still_being_delivered_is_not(box: MaildirBox) -> None:
    box.put(letter(subject="Unseen"), part="new", name="1.host")
    box.put(letter(subject="Half"), part="tmp", name="2.host")
    assert subjects(arrived(read(box, wanted=anybody))) == ["Unseen"]


def test_files_of_the_server_are_no_mail(box: MaildirBox) -> None:
    for name in ("dovecot.index", "dovecot-uidlist", "maildirsize", "cur/.nfs0001"):
        (box.root / name).write_bytes(b"not a mail")
    (box.root / "cur" / "a-folder").mkdir()
    os.mkfifo(box.root / "cur" / "a-pipe")
    (page,) = read(box)
    assert (page.looked_at, page.skipped) == (0, ())


# --- what is news


@pytest.mark.parametrize(("folder", "told"), [("", 0), (".Later", 0), (".Sent", 1)])
def test_a_mail_that_is_flagged_as_a_draft_was_not_sent(box: MaildirBox, folder: str, told: int) -> None:
    """Unless it lies in Sent, where a flag may have been forgotten."""
    make_folder(box.root, folder)
    box.put(letter("Any news?", sender="jane.doe@example.com"), folder=folder, name="1.M1P2.host:2,DS")
    assert len(arrived(read(box, wanted=anybody))) == told


def test_a_flag_is_no_news(box: MaildirBox) -> None:
    path = box.put(note(), name="1.host", part="new", folder=".Sent")
    cursor = read(box)[-1].cursor
    path.rename(box.root / ".Sent" / "cur" / "1.host:2,RS")
    assert [page.looked_at for page in read(box, cursor)] == [0]


def test_a_moved_mail_is_looked_at_again(box: MaildirBox) -> None:
    make_folder(box.root, ".Archive")
    path = box.put(letter(), name="1.host:2,S")
    cursor = read(box, wanted=anybody)[-1].cursor
    path.rename(box.root / ".Archive" / "cur" / "1.host:2,S")
    assert len(arrived(read(box, cursor, wanted=anybody))) == 1


def test_a_mail_that_was_mended_is_looked_at_again(box: MaildirBox) -> None:
    box.put(b"", name="1.host:2,S")
    pages = read(box)
    assert len(skipped(pages)) == 1
    box.put(letter(), name="1.host:2,S")
    assert len(arrived(read(box, pages[-1].cursor, wanted=anybody))) == 1


def test_a_deleted_mail_is_forgotten_by_the_cursor(box: MaildirBox) -> None:
    box.send(note())
    short = read(box)[-1].cursor
    path = box.put(letter())
    long = read(box)[-1].cursor
    path.unlink()
    assert read(box, long)[-1].cursor == short != long


def test_a_file_that_may_not_be_read_is_tried_again() -> None:
    with folder_of_anybodys() as folder:
        box = MaildirBox(folder / "Maildir")
        path = box.put(letter())
        path.chmod(0)
        with as_nobody(folder):
            pages = read(box, wanted=anybody)
        assert [one.error for one in skipped(pages)] == ["the file cannot be read: Permission denied"]
        path.chmod(0o600)
        assert len(arrived(read(box, pages[-1].cursor, wanted=anybody))) == 1


def test_a_dangling_link_is_no_mail(box: MaildirBox) -> None:
    (box.root / "cur" / "1.host:2,S").symlink_to(box.root / "nowhere")
    assert skipped(read(box)) == []


def test_a_file_that_vanishes_before_it_is_read_is_left_out(box: MaildirBox) -> None:
    box.send(note())
    path = box.put(letter())
    pages = box.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=anybody)
    first = next(pages)
    path.unlink()
    rest = list(pages)
    assert (len(first.arrived), skipped(rest), arrived(rest)) == (1, [], [])


def test_ids_name_the_folder_and_the_file_and_can_be_written_as_json(box: MaildirBox) -> None:
    (box.root / "cur" / os.fsdecode(b"1.\xff.host:2,S")).write_bytes(b"")
    (one,) = skipped(read(box))
    assert one.id == "INBOX/1.�.host"


@pytest.mark.parametrize(
    ("name", "at", "found"),
    [
        pytest.param("1772500000.M1.host", NOW - timedelta(days=2), NOW - timedelta(days=2), id="the time of the file"),
        pytest.param(
            "1772500000.M1.host",
            NOW + timedelta(days=90),
            datetime.fromtimestamp(1772500000, tz=NOW.tzinfo),
            id="the name's, for a copy",
        ),
        pytest.param("17.host", NOW + timedelta(days=90), NOW, id="now, where neither can be"),
    ],
)
def test_time_of_delivery(box: MaildirBox, name: str, at: datetime, found: datetime) -> None:
    box.put(note(date=""), folder=".Sent", name=name, at=at)
    (message,) = arrived(read(box))
    assert message.date == found


# --- what goes wrong


def test_a_mailbox_that_goes_away_midway_keeps_the_pages_before(box: MaildirBox) -> None:
    box.send(note())
    box.receive(letter())
    pages = box.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=anybody)
    assert len(next(pages).arrived) == 1
    box.vanish()
    with pytest.raises(Unavailable, match="there is no Maildir at"):
        list(pages)


def test_a_mailbox_that_is_empty_all_at_once_is_not_believed(box: MaildirBox) -> None:
    box.send(note())
    cursor = read(box)[-1].cursor
    box.vanish()
    MaildirBox(box.root)
    with pytest.raises(Unavailable, match="empty all at once"):
        read(box, cursor)


def test_a_mailbox_that_was_empty_may_stay_so(box: MaildirBox) -> None:
    assert read(box, read(box)[-1].cursor)[-1].looked_at == 0


def test_a_folder_that_is_no_maildir_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=f"{tmp_path} is not a Maildir"):
        list(MaildirMailbox(tmp_path, OWNER).changes(None, horizon=HORIZON, now=NOW, wanted=anybody))


def test_a_disk_that_takes_no_draft_is_named_in_one_line(box: MaildirBox) -> None:
    (box.root / ".Drafts").write_bytes(b"a file where the folder should be")
    with pytest.raises(Unavailable) as caught:
        box.mailbox.place_draft(DRAFT)
    assert str(box.root / ".Drafts") in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_full_disk_leaves_no_half_of_a_draft(box: MaildirBox) -> None:
    command = (
        "import resource, signal; from pathlib import Path; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50));"
        "from connectors.maildir_drafts import place; from tests.connectors.contract import DRAFT;"
        f"place(Path({str(box.root)!r}), DRAFT)"
    )
    run = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False)
    assert "Unavailable" in run.stderr
    assert "File too large" in run.stderr.splitlines()[-1]
    assert [path for path in (box.root / ".Drafts").rglob("*") if path.is_file() and path.stat().st_size] == []


# --- drafts


def test_a_draft_lies_in_drafts_flagged_as_one(box: MaildirBox) -> None:
    place(box)
    (path,) = box.draft_files()
    assert path.parent == box.root / ".Drafts" / "cur"
    assert path.name.endswith(":2,DS")
    assert (box.root / ".Drafts" / "maildirfolder").exists()
    assert list((box.root / ".Drafts" / "tmp").iterdir()) == []


def test_the_drafts_folder_that_is_there_is_used(box: MaildirBox) -> None:
    folder = make_folder(box.root, ".INBOX.Drafts")
    place(box)
    assert len(list((folder / "cur").iterdir())) == 1
    assert not (box.root / ".Drafts").exists()


def test_two_processes_at_the_same_moment_place_one_draft(box: MaildirBox) -> None:
    command = (
        "import sys; from pathlib import Path; from connectors.maildir_drafts import place;"
        "from tests.connectors.contract import DRAFT; sys.stdin.read();"
        f"print(place(Path({str(box.root)!r}), DRAFT).id)"
    )
    start = [sys.executable, "-c", command]
    runs = [subprocess.Popen(start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    for run in runs:
        assert run.stdin is not None
        run.stdin.close()
    names = set()
    for run in runs:
        assert run.stdout is not None
        names.add(run.stdout.read())
        run.stdout.close()
        assert run.wait() == 0
    assert len(names) == 1
    assert len(box.drafts()) == 1


@pytest.mark.parametrize(("new", "changes"), [(b"decision", 0), (b"choice", 1)])
def test_a_program_may_save_the_draft_under_a_message_id_of_its_own(box: MaildirBox, new: bytes, changes: int) -> None:
    placed = place(box)
    box.rewrite(b"<3f2a9c@example.com>", b"<minted@program.example>")
    box.rewrite(b"decision", new)
    assert len(read(box, waiting=[placed])[-1].drafts) == changes
    assert box.mailbox.withdraw_draft(placed) is not bool(changes)
    assert len(box.drafts()) == changes


def test_flags_and_times_of_a_draft_are_no_edit(box: MaildirBox) -> None:
    placed = place(box)
    (path,) = box.draft_files()
    os.utime(path, (1, 1))
    path.rename(path.with_name(path.name.replace(":2,DS", ":2,DFS")))
    assert read(box, waiting=[placed])[-1].drafts == ()
    assert place(box) == placed
    assert box.mailbox.withdraw_draft(placed)


def test_a_draft_that_is_flagged_as_trashed_is_gone(box: MaildirBox) -> None:
    placed = place(box)
    (path,) = box.draft_files()
    path.rename(path.with_name(path.name.replace(":2,DS", ":2,DST")))
    assert [change.state.value for change in read(box, waiting=[placed])[-1].drafts] == ["gone"]
    assert box.mailbox.withdraw_draft(placed)


def test_a_draft_with_windows_line_ends_is_still_ours(box: MaildirBox) -> None:
    placed = place(box)
    box.rewrite(b"\n", b"\r\n")
    assert read(box, waiting=[placed])[-1].drafts == ()


def test_an_edited_copy_beside_the_draft_makes_it_the_users(box: MaildirBox) -> None:
    placed = place(box)
    (path,) = box.draft_files()
    box.put(path.read_bytes().replace(b"decision", b"choice"), folder=".Drafts")
    assert len(read(box, waiting=[placed])[-1].drafts) == 1
    assert not box.mailbox.withdraw_draft(placed)
    assert len(box.drafts()) == 2


def test_a_draft_that_cannot_be_read_is_not_gone() -> None:
    with folder_of_anybodys() as folder:
        box = MaildirBox(folder / "Maildir")
        placed = place(box)
        (path,) = box.draft_files()
        path.chmod(0)
        with as_nobody(folder):
            for look in (lambda: read(box, waiting=[placed]), lambda: box.mailbox.withdraw_draft(placed)):
                with pytest.raises(Unavailable, match=r"Drafts.*Permission denied"):
                    look()
        path.chmod(0o600)
        assert len(box.drafts()) == 1


@pytest.mark.parametrize("name", [".Sent", ".Drafts", ".Jobs"])
def test_a_folder_that_may_not_be_entered_is_named(name: str) -> None:
    with folder_of_anybodys() as folder:
        box = MaildirBox(folder / "Maildir")
        make_folder(box.root, name).chmod(0)
        with as_nobody(folder), pytest.raises(Unavailable, match=f"{name} cannot be used: Permission denied"):
            read(box)


def test_what_a_process_left_that_died_while_it_wrote_is_cleared_away(box: MaildirBox) -> None:
    name = place(box).id
    tmp = box.root / ".Drafts" / "tmp"
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        pass
    kept = {f"{name}.{os.getpid()}", f"{name}.x", f"other.{dead.pid}"}
    for left in (*kept, f"{name}.{dead.pid}"):
        (tmp / left).write_text("half a dra")
    box.mailbox.find_draft(DRAFT.key, DRAFT.message_id)
    assert {path.name for path in tmp.iterdir()} == kept
