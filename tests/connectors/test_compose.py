from dataclasses import replace
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors import mime
from connectors.compose import compose, fingerprint, same_parent, same_words
from connectors.mailbox import Draft
from rules.mail import Address, Direction, Message
from tests.connectors.contract import DRAFT


def read(draft: Draft) -> Message:
    return mime.parse(compose(draft), id="1", direction=Direction.SENT, delivered_at=DRAFT.date, now=DRAFT.date)


def test_a_draft_is_a_mail_that_the_standard_library_reads() -> None:
    mail = message_from_bytes(compose(DRAFT), policy=policy.default)
    assert {name: str(mail[name]) for name in ("From", "To", "Cc", "Subject", "Message-ID", "In-Reply-To", "Date")} == {
        "From": "Jane Doe <jane.doe@example.com>",
        "To": "Priya Raman <priya.raman@northlight-studio.com>",
        "Cc": '"Haddad, Omar" <omar@northlight-studio.com>',
        "Subject": "Re: Graphic Designer",
        "Message-ID": "<3f2a9c@example.com>",
        "In-Reply-To": "<note@example.com>",
        "Date": "Fri, 13 Mar 2026 14:00:00 +0000",
    }
    assert mail.get_content().replace("\r\n", "\n") == DRAFT.text
    assert mail.get_content_type() == "text/plain"
    assert mail.defects == []


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(replace(DRAFT, text="Grüße — “so”\n"), id="text beyond ASCII"),
        pytest.param(replace(DRAFT, text="long " * 500 + "é\n"), id="a paragraph in one line"),
        pytest.param(replace(DRAFT, text=".\nFrom here\n--\n\n\nend"), id="lines that mean something elsewhere"),
        pytest.param(replace(DRAFT, subject="Re: " + "Größe " * 40), id="a long subject beyond ASCII"),
        pytest.param(replace(DRAFT, subject="Re: " + "a" * 950), id="a long subject"),
        pytest.param(replace(DRAFT, subject="=?utf-8?q?not_encoded?="), id="a subject that looks encoded"),
        pytest.param(replace(DRAFT, to=(Address("p@x.example", 'Jörg "J" Öz, PhD'),)), id="a name of all sorts"),
        pytest.param(replace(DRAFT, to=(Address("p@x.example", "=?utf-8?q?x?="),)), id="a name that looks encoded"),
        pytest.param(replace(DRAFT, references=tuple(f"<{n}@x.example>" for n in range(500))), id="a long thread"),
        pytest.param(replace(DRAFT, in_reply_to=None, references=(), cc=()), id="no thread"),
    ],
)
def test_what_is_written_is_read_back(draft: Draft) -> None:
    raw = compose(draft)
    assert max(map(len, raw.split(b"\r\n"))) < 998
    assert b"\n" not in raw.replace(b"\r\n", b"")
    message = read(draft)
    assert (message.to, message.cc, message.subject) == (draft.to, draft.cc, draft.subject.strip())
    assert fingerprint(message) == draft.fingerprint


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, subject="Re: x\r\nBcc: evil@x.example"),
        replace(DRAFT, subject="Re: x\n\nBody"),
        replace(DRAFT, to=(Address("p@x.example", "P\r\nBcc: evil@x.example"),)),
        replace(DRAFT, to=(Address("p@x.example>, <evil@x.example", "P"), Address("q@x.example"))),
        replace(DRAFT, message_id="<a@x.example>\r\nBcc: evil@x.example"),
        replace(DRAFT, in_reply_to="<a@x.example>\r\nBcc: evil@x.example", references=("<b>\nBcc: evil@x.example",)),
        replace(DRAFT, sender=Address("jane.doe@example.com", "Jane\u2028Bcc: evil@x.example")),
    ],
    ids=["a subject", "a body in a subject", "a name", "an address", "a Message-ID", "a thread", "a sender"],
)
def test_nothing_in_a_draft_begins_a_header_of_its_own(draft: Draft) -> None:
    mail = message_from_bytes(compose(draft))
    assert mail["Bcc"] is None
    assert "evil@x.example" not in {person.address for person in read(draft).recipients}


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_one_mail_with_these_headers_alone(subject: str, name: str, text: str) -> None:
    draft = replace(DRAFT, subject=subject, to=(Address("p@x.example", name),), text=text)
    mail = message_from_bytes(compose(draft))
    assert set(mail.keys()) <= {
        *("From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References"),
        *("MIME-Version", "Content-Type", "Content-Transfer-Encoding"),
    }
    assert [person.address for person in read(draft).to] == ["p@x.example"]


def test_fingerprints_know_words_from_parents() -> None:
    edited = replace(DRAFT, text="Something else")
    elsewhere = replace(DRAFT, in_reply_to="<other@x.example>")
    assert not same_words(DRAFT.fingerprint, edited.fingerprint)
    assert same_parent(DRAFT.fingerprint, edited.fingerprint)
    assert same_words(DRAFT.fingerprint, elsewhere.fingerprint)
    assert not same_parent(DRAFT.fingerprint, elsewhere.fingerprint)
    nowhere = replace(DRAFT, in_reply_to=None).fingerprint
    assert not same_parent(nowhere, nowhere)
