from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from connectors.errors import Unavailable
from connectors.mbox import EmlFolder, MboxFile, open_archive
from rules.mail import Direction, Message
from tests.connectors.contract import OWNER
from tests.connectors.letters import JANE, NOW, letter, note
from tests.connectors.test_maildir import make_folder

TAKEOUT = b"From 1790000000000000001@xxx Mon Mar 02 10:00:00 +0000 2026\r\n"
CLASSIC = b"From priya@northlight-studio.com Mon Mar  2 10:00:00 2026\n"


def mbox(path: Path, *mails: bytes, separator: bytes = CLASSIC) -> MboxFile:
    path.write_bytes(b"".join(separator + mail + b"\n" for mail in mails))
    return MboxFile(path, OWNER)


def subjects(archive: MboxFile | EmlFolder) -> list[str]:
    return [found.subject for found in archive.messages(now=NOW) if isinstance(found, Message)]


@pytest.mark.parametrize(
    "separator",
    [CLASSIC, TAKEOUT, b"From MAILER-DAEMON Fri Jul  8 12:08:34 2011\n", b"From - Mon Mar 02 10:00:00 2026\n"],
)
def test_messages_are_split_at_their_separators(tmp_path: Path, separator: bytes) -> None:
    archive = mbox(tmp_path / "mail.mbox", letter(subject="One"), letter(subject="Two"), separator=separator)
    assert subjects(archive) == ["One", "Two"]


@pytest.mark.parametrize("separator", [CLASSIC, TAKEOUT])
def test_the_separator_tells_the_time_of_delivery(tmp_path: Path, separator: bytes) -> None:
    (message,) = mbox(tmp_path / "mail.mbox", letter(date=""), separator=separator).messages(now=NOW)
    assert isinstance(message, Message)
    assert message.date == datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        ("From Monday on I am free.", "From Monday on I am free."),
        ("From Tue 10:00 on I am free.", "From Tue 10:00 on I am free."),
        ("From Mon to Fri, 2 March to 6 March 2026, 9:00 to 17:00.", None),
        (">From here it is ten minutes.", "From here it is ten minutes."),
        (">>From here it is ten minutes.", ">From here it is ten minutes."),
    ],
)
def test_a_sentence_that_begins_with_from_does_not_split_its_mail(
    tmp_path: Path, stored: str, told: str | None
) -> None:
    """Of those that a program quoted, one `>` is its own (mboxrd)."""
    (message,) = mbox(tmp_path / "mail.mbox", letter(f"\n{stored}\nPriya\n")).messages(now=NOW)
    assert isinstance(message, Message)
    assert message.text.strip() == f"{told or stored}\nPriya"


@pytest.mark.parametrize(
    "separator",
    [
        "From - Mon Mar 02 10:00:00 2026",
        "From priya.raman@northlight-studio.com  Mon Mar  2 10:00:00 2026",
        "From 1234@xxx Mon Mar 02 10:00:00 +0000 2026",
        "From MAILER-DAEMON Mon Mar  2 10:00:00 UTC 2026",
        "From priya@northlight-studio.com Mon, 2 Mar 2026 10:00:00 +0000",
        "From ??? Mon Mar 2 10:00 2026",
    ],
)
def test_the_separators_of_many_programs(tmp_path: Path, separator: str) -> None:
    line = separator.encode() + b"\n"
    found = list(mbox(tmp_path / "mail.mbox", letter(date=""), letter(date=""), separator=line).messages(now=NOW))
    assert [one.date for one in found if isinstance(one, Message)] == [datetime(2026, 3, 2, 10, tzinfo=UTC)] * 2


@pytest.mark.parametrize("shift", [*range(-420, -370, 7), *range(-70, 10, 3)])
def test_a_separator_that_lies_across_two_bites_is_found(tmp_path: Path, shift: int) -> None:
    head = letter("", subject="Long")
    filling = b"x" * 75 + b"\n"
    size = 1024 * 1024 - len(CLASSIC) - len(head) + shift
    long = head + (filling * (size // len(filling) + 1))[: size - 1] + b"\n"
    assert subjects(mbox(tmp_path / "mail.mbox", long, letter(subject="Next"))) == ["Long", "Next"]


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ("Inbox,Important", "received"),
        ("Sent", "sent"),
        ("Archived,Sent,Opened", "sent"),
        ("=?UTF-8?Q?Gesendet,Ge=C3=B6ffnet?=", "sent"),
        ("=?UTF-8?Q?Archiv=C3=A9s,Messages_envoy=C3=A9s?=", "sent"),
        ("Enviados,Abiertos", "sent"),
        ("=?UTF-8?B?0J7RgtC/0YDQsNCy0LvQtdC90L3Ri9C1?=", "sent"),
        ("Lixeira", None),
        ("=?UTF-8?Q?Ko=C5=A1,Otev=C5=99eno?=", None),
        ("Kladder", None),
        ("Spam", None),
        ("Trash,Opened", None),
        ("Drafts", None),
    ],
)
def test_the_labels_of_takeout(tmp_path: Path, labels: str, told: str | None) -> None:
    archive = mbox(tmp_path / "All mail.mbox", letter(X_Gmail_Labels=labels), separator=TAKEOUT)
    found = [message.direction.value for message in archive.messages(now=NOW) if isinstance(message, Message)]
    assert found == ([told] if told else [])


def test_mail_that_thunderbird_has_deleted_is_left_out(tmp_path: Path) -> None:
    archive = mbox(tmp_path / "Inbox", letter(X_Mozilla_Status="0009"), letter(subject="Kept", X_Mozilla_Status="0001"))
    assert subjects(archive) == ["Kept"]


def test_the_owners_mail_is_sent_and_so_is_what_lies_in_a_file_of_that_name(tmp_path: Path) -> None:
    (own, other) = mbox(tmp_path / "All.mbox", note(), letter()).messages(now=NOW)
    (old,) = mbox(tmp_path / "Sent.mbox", note(sender="old@elsewhere.example")).messages(now=NOW)
    told = [found.direction for found in (own, other, old) if isinstance(found, Message)]
    assert told == [Direction.SENT, Direction.RECEIVED, Direction.SENT]


def test_a_broken_message_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    found = list(mbox(tmp_path / "mail.mbox", b"no header\n\nat all\n", letter(), b"").messages(now=NOW))
    assert [type(one).__name__ for one in found] == ["Skipped", "Message", "Skipped"]


def test_a_huge_message_is_held_only_as_far_as_it_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    with path.open("wb") as file:
        file.write(CLASSIC + letter("", subject="Huge"))
        for _ in range(60):
            file.write(b"A" * 1_000_000 + b"\n")
        file.write(b"\n" + CLASSIC + letter(subject="Next"))
    assert subjects(MboxFile(path, OWNER)) == ["Huge", "Next"]


def test_a_folder_of_eml_files(tmp_path: Path) -> None:
    for name, raw in {
        "b.eml": letter(subject="B"),
        "a.EML": letter(subject="A"),
        "Sent/c.eml": note(sender="old@elsewhere.example", subject="C"),
        "Trash/d.eml": letter(subject="D"),
        "unsent.eml": letter(subject="E", X_Unsent="1"),
        "notes.txt": b"not a mail",
        "broken.eml": b"",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(raw)
    archive = EmlFolder(tmp_path, OWNER)
    assert sorted(subjects(archive)) == ["A", "B", "C"]
    assert [one.id for one in archive.messages(now=NOW) if not isinstance(one, Message)] == ["broken.eml"]
    (sent,) = [one for one in archive.messages(now=NOW) if isinstance(one, Message) and one.subject == "C"]
    assert sent.direction is Direction.SENT


@pytest.mark.parametrize(
    ("name", "told"), [("Inbox.mbox", 1), ("Trash.mbox", 0), ("Papierkorb/Jobs.mbox", 0), ("Drafts.mbox", 0)]
)
def test_what_was_thrown_away_is_read_only_if_it_is_named(tmp_path: Path, name: str, told: int) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    archive = mbox(tmp_path / name, letter())
    assert len(subjects(EmlFolder(tmp_path, OWNER))) == told
    assert len(subjects(archive)) == 1


def test_an_eml_without_a_date_came_when_it_was_received(tmp_path: Path) -> None:
    came = NOW - timedelta(days=4)
    received = f"from mx by mail.example.com; {came:%a, %d %b %Y %H:%M:%S} +0000"
    (tmp_path / "a.eml").write_bytes(letter(date="", Received=received))
    (message,) = EmlFolder(tmp_path).messages(now=NOW)
    assert isinstance(message, Message)
    assert message.date == came


def test_what_lies_at_a_path_is_read_by_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(letter(to=JANE))
    assert isinstance(open_archive(tmp_path), EmlFolder)
    assert isinstance(archive := open_archive(tmp_path / "one.eml"), MboxFile)
    assert len(list(archive.messages(now=NOW))) == 1
    make_folder(tmp_path, "Maildir")
    assert open_archive(tmp_path / "Maildir") is None
    with pytest.raises(Unavailable, match="nowhere"):
        open_archive(tmp_path / "nowhere")
