"""What a folder is for, by the names that mail programs give it."""

import base64
import re
from enum import Enum, auto


class Role(Enum):
    SENT = auto()
    MAIL = auto()
    DRAFTS = auto()
    UNREAD = auto()
    """Junk, trash, templates, outboxes: nothing in them was said to the user, or by them."""


_ROLES = {
    Role.UNREAD: (
        *("junk", "junk e-mail", "junk email", "junk mail", "spam", "bulk", "bulk mail", "quarantine", "spamverdacht"),
        *(
            "trash",
            "deleted",
            "deleted items",
            "deleted messages",
            "bin",
            "papierkorb",
            "gelöscht",
            "gelöschte elemente",
        ),
        *("gelöschte objekte", "corbeille", "éléments supprimés", "courrier indésirable", "indésirables", "papelera"),
        *(
            "elementos eliminados",
            "correo no deseado",
            "cestino",
            "posta indesiderata",
            "prullenbak",
            "ongewenste e-mail",
        ),
        *("templates", "outbox", "unsent messages", "vorlagen", "postausgang"),
    ),
    Role.DRAFTS: (*("drafts", "draft", "entwürfe", "brouillons", "borradores", "bozze", "concepten", "rascunhos"),),
    Role.SENT: (
        *(
            "sent",
            "sent items",
            "sent mail",
            "sent messages",
            "sent-mail",
            "sent e-mail",
            "gesendet",
            "gesendete elemente",
        ),
        *("gesendete objekte", "messages envoyés", "éléments envoyés", "envoyés", "enviados", "elementos enviados"),
        *("posta inviata", "inviati", "verzonden", "verzonden items", "itens enviados"),
    ),
}
_ROLE_OF = {name: role for role, names in _ROLES.items() for name in names}
_SHIFTED = re.compile(r"&([A-Za-z0-9+,]{0,400})-")


def role_of(name: str) -> Role:
    """By the common names of any of its levels: `.INBOX.Sent` is Sent, and so is `.Sent.2025`."""
    levels = [level.strip().lower() for level in _decoded(name).strip(".").split(".")]
    roles = {_ROLE_OF[level] for level in levels if level in _ROLE_OF}
    return next((role for role in (Role.UNREAD, Role.DRAFTS, Role.SENT) if role in roles), Role.MAIL)


def _decoded(name: str) -> str:
    """Modified UTF-7 (RFC 3501 5.1.3), as Maildir++ borrows it from IMAP."""

    def shifted(match: re.Match[str]) -> str:
        if not match[1]:
            return "&"
        code = match[1].replace(",", "/")
        try:
            return base64.b64decode(code + "=" * (-len(code) % 4)).decode("utf-16-be")
        except ValueError:
            return match[0]

    return _SHIFTED.sub(shifted, name)
