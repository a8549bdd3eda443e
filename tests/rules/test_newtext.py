import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.newtext import KEPT, new_text

WROTE = "Thank you for today.\n\nI enjoyed it."
EARLIER = "Can you come on Monday?"

QUOTED = {
    "Gmail": f"On Mon, Mar 2, 2026 at 10:14 AM Priya Raman <priya@n.example> wrote:\n\n> {EARLIER}\n>\n> Priya",
    "Gmail, wrapped": (
        f"On Mon, Mar 2, 2026 at 10:14 AM Priya Raman <priya.raman@northlight.example>\nwrote:\n\n> {EARLIER}"
    ),
    "Gmail in German": f"Am Mo., 2. März 2026 um 10:14 Uhr schrieb Priya Raman <priya@n.example>:\n\n> {EARLIER}",
    "Gmail in French": f"Le lun. 2 mars 2026 à 10:14, Priya Raman <priya@n.example> a écrit :\n\n> {EARLIER}",
    "Gmail in Spanish": f"El lun, 2 mar 2026 a las 10:14, Priya Raman (<priya@n.example>) escribió:\n\n> {EARLIER}",
    "Gmail in Italian": f"Il giorno lun 2 mar 2026 alle ore 10:14 Priya Raman <p@n.example> ha scritto:\n> {EARLIER}",
    "Gmail in Dutch": f"Op ma 2 mrt 2026 om 10:14 schreef Priya Raman <priya@n.example>:\n\n> {EARLIER}",
    "Gmail in Portuguese": f"Em seg., 2 de mar. de 2026 às 10:14, Priya Raman <p@n.example> escreveu:\n> {EARLIER}",
    "Gmail in Japanese": f"2026年3月2日(月) 10:14 Priya Raman <priya@n.example>:\n> {EARLIER}",
    "Outlook on the desktop": (
        "From: Priya Raman <p@n.example>\nSent: Monday, March 2, 2026 10:14 AM\n"
        f"To: Jane Doe\nSubject: Interview\n\n{EARLIER}"
    ),
    "Outlook, its old line": f"-----Original Message-----\nFrom: Priya\n\n{EARLIER}",
    "Outlook on the web": (
        f"________________________________\nFrom: Priya Raman\nSent: Monday\nTo: Jane\nSubject: x\n\n{EARLIER}"
    ),
    "Outlook in German": (
        f"Von: Priya Raman\nGesendet: Montag, 2. März 2026 10:14\nAn: Jane Doe\nBetreff: Gespräch\n\n{EARLIER}"
    ),
    "Outlook in French": (
        f"De : Priya Raman\nEnvoyé : lundi 2 mars 2026\nÀ : Jane Doe\nObjet : Entretien\n\n{EARLIER}"
    ),
    "Outlook, bold": f"*From:* Priya Raman\n*Sent:* Monday\n*To:* Jane\n*Subject:* x\n\n{EARLIER}",
    "Apple Mail": f"> On Mar 2, 2026, at 10:14, Priya Raman <priya@n.example> wrote:\n>\n> {EARLIER}",
    "Apple Mail, unmarked": f"On Mar 2, 2026, at 10:14 AM, Priya Raman <priya@n.example> wrote:\n\n{EARLIER}",
    "Yahoo": f"On Monday, March 2, 2026 at 10:14:05 AM EST, Priya Raman <priya@n.example> wrote:\n\n{EARLIER}",
    "Thunderbird": f"On 02/03/2026 10:14, Priya Raman wrote:\n> {EARLIER}",
    "a forwarded mail": (
        f"---------- Forwarded message ---------\nFrom: Priya Raman\nDate: Mon\nSubject: x\n\n{EARLIER}"
    ),
    "forwarded by Apple Mail": f"Begin forwarded message:\n\nFrom: Priya Raman\nSubject: x\n\n{EARLIER}",
    "plain marks": f"> {EARLIER}\n>> Before",
}

SIGNATURES = {
    "two dashes": "-- \nJane Doe\nDesigner\n816 555 0142",
    "a sign-off": "Best regards,\nJane Doe",
    "a sign-off with its title and phone": "Kind regards\n\nJane Doe\nSenior Designer | Olive & Ash\nM: 816 555 0142",
    "a sign-off and the name on one line": "Thanks again, Jane",
    "a sign-off in German": "Mit freundlichen Grüßen\nJane Doe",
}

FOOTERS = {
    "iPhone": "Sent from my iPhone",
    "Outlook for iOS": "Get Outlook for iOS<https://example.com>",
    "a disclaimer": "This e-mail and any attachments are confidential.\nIf it is not for you, tell us.\n\nThank you.",
    "a legal heading": "CONFIDENTIALITY NOTICE: the contents are privileged.",
    "unsubscribe": "To unsubscribe, click here.\n\nNorthlight Studio, 1 Main Street",
}


@pytest.mark.parametrize("quoted", QUOTED.values(), ids=QUOTED)
def test_quoted_mail_is_cut(quoted: str) -> None:
    new = new_text(f"{WROTE}\n\n{quoted}")
    assert new.body == WROTE
    assert EARLIER in new.quoted


@pytest.mark.parametrize("quoted", QUOTED.values(), ids=QUOTED)
def test_crlf_changes_nothing(quoted: str) -> None:
    assert new_text(f"{WROTE}\n\n{quoted}".replace("\n", "\r\n")).body == WROTE


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES)
def test_a_signature_is_cut_and_kept_apart(signature: str) -> None:
    new = new_text(f"{WROTE}\n\n{signature}\n\n{QUOTED['Gmail']}")
    assert new.body == WROTE
    assert "Jane" in new.signature


@pytest.mark.parametrize("footer", FOOTERS.values(), ids=FOOTERS)
def test_a_footer_is_cut(footer: str) -> None:
    assert new_text(f"{WROTE}\n\n{footer}").body == WROTE


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the panel wrote a summary.\nI read it.",
        "On Monday, 2 March, the panel wrote:\nwe liked her.",
        "From: what I hear, it went well.",
        "To: do list\nDate: unknown, I fear",
        "Thank you\nfor the kind words you wrote.",
        "Best regards to your team, and see you on Monday.",
        "Thanks!",
        "Ok, thanks!",
        "Best,\nJane",
        "Dear Priya,\nthank you for today.\nI enjoyed it.",
        "He said:\nnothing at 10:30",
        "This e-mailing was fun.",
    ],
)
def test_what_only_looks_like_a_quote_stays(text: str) -> None:
    assert new_text(text).body == text


def test_answers_between_the_lines_stay() -> None:
    text = "On Mon, 2 Mar 2026 at 10:14, Priya <p@n.example> wrote:\n> Are you free?\nYes, at 3.\n> And on Friday?\nNo."
    assert new_text(text).body == "Yes, at 3.\nNo."


def test_nothing_is_new_in_a_mail_that_is_only_forwarded() -> None:
    new = new_text(QUOTED["a forwarded mail"])
    assert new.body == ""
    assert EARLIER in new.quoted


def test_a_note_without_blank_lines_loses_its_signature_only() -> None:
    new = new_text("Dear Priya,\nThank you for today.\nBest regards,\nJane Doe\n816 555 0142")
    assert new.body == "Dear Priya,\nThank you for today."
    assert new.signature == "Best regards,\nJane Doe\n816 555 0142"


def test_a_postscript_below_the_signature_stays() -> None:
    assert new_text("Thank you.\n\nBest,\nJane\n\nPS: I can start on Monday.").body.endswith(
        "PS: I can start on Monday."
    )


def test_a_banner_above_the_text_is_cut_alone() -> None:
    text = f"CAUTION: External email. Do not click.\n\n{WROTE}\n\nSee you.\n\nSoon."
    assert new_text(text).body == f"{WROTE}\n\nSee you.\n\nSoon."


def test_no_more_is_kept_than_is_judged() -> None:
    assert len(new_text("word " * 10_000).body) <= KEPT


@given(st.text(max_size=400))
def test_any_text_is_taken(text: str) -> None:
    new = new_text(text)
    assert len(new.body) + len(new.signature) + len(new.quoted) <= len(text) + 10


@given(
    st.lists(
        st.sampled_from(["On Mon, 2 Mar 2026, a@b.c wrote:", "> x", "", "-- ", "Best,", "hello", "From: a"]),
        max_size=12,
    )
)
def test_what_is_new_once_is_all_new_twice_unless_marked(lines: list[str]) -> None:
    body = new_text("\n".join(lines)).body
    assert not any(line.startswith(">") for line in body.split("\n"))
