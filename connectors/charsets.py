"""Bytes made text, whatever their label says: charsets of MIME parts and encoded words of RFC 2047."""

import binascii
import codecs
import re
from functools import lru_cache

_TRAPS = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "utf_7", "mbcs", "oem"})
"""Codecs that are super-linear, never succeed, or give text that no writer meant."""
_WESTERN = frozenset({"ascii", "iso8859-1", "latin-1", "cp1252"})
"""Labels that say little: what is valid UTF-8 under them is UTF-8, the rest is Windows-1252."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ENCODED_WORD = re.compile(r"=\?([!-)+->@-~]{1,60})\?([bBqQ])\?([^?\s]{0,2000}|[^?\n]{0,200})\?=")
_MOST_WORDS = 400


@lru_cache(maxsize=256)
def _codec(label: str) -> str:
    """The codec's own name; "" for a label that nobody should follow."""
    try:
        name = codecs.lookup(label).name
        b"\0\0\0\0".decode(name)
    except UnicodeError:
        pass
    except (LookupError, ValueError, TypeError):  # not text at all (zlib), or a NUL in the label
        return ""
    return "" if name.replace("-", "_") in _TRAPS else name


def decode(data: bytes, label: str = "") -> str:
    """The text of these bytes. It never fails: what the label cannot explain is UTF-8, else Windows-1252."""
    name = _codec(label.strip().strip("\"'").lower()[:60]) if label else ""
    try:
        if name and name not in _WESTERN:
            return clean(data.decode(name))
        return clean(data.decode("utf-8"))
    except UnicodeError:
        return clean(_guess(data, name))


def _guess(data: bytes, name: str) -> str:
    if name.startswith("utf-8"):
        share = data.decode("utf-8", "replace")
        return share if share.count("\ufffd") * 20 < len(share) else data.decode("cp1252", "replace")
    if name and name not in _WESTERN:
        return data.decode(name, "replace")
    cut = data[: len(data) - _dangling(data)]
    if len(cut) < len(data) and not cut.isascii():  # a character cut in two by a limit of ours
        try:
            return cut.decode("utf-8")
        except UnicodeError:
            pass
    return data.decode("cp1252", "replace")


def _dangling(data: bytes) -> int:
    """How many bytes at the end begin a UTF-8 character that does not end."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte < 0x80:
            return 0
        if byte >= 0xC0:
            return back if (2 + (byte >= 0xE0) + (byte >= 0xF0)) > back else 0
    return 0


def clean(text: str) -> str:
    """Without control characters, which no reader sees, and lone surrogates, which no file can hold."""
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    return _CONTROL.sub("", text) if not text.isprintable() else text


def decode_words(value: str) -> str:
    """An unstructured header, or a display name, as its writer saw it (RFC 2047)."""
    if "=?" not in value:
        return value
    out: list[str] = []
    pending, charset, end = b"", "", 0
    for count, word in enumerate(_ENCODED_WORD.finditer(value)):
        if count == _MOST_WORDS:
            break
        between = value[end : word.start()]
        label = word[1].partition("*")[0].lower()  # RFC 2231 5: a language may follow
        adjacent = count > 0 and not between.strip()
        if not (adjacent and label == charset):  # else a character may be split between the two words
            out.append(decode(pending, charset))
            pending = b""
        if not adjacent:
            out.append(between)
        pending, charset, end = pending + _word(word[2], word[3]), label, word.end()
    out.extend((decode(pending, charset), value[end:]))
    return "".join(out)


def _word(encoding: str, text: str) -> bytes:
    raw = text.encode("ascii", "ignore")
    if encoding in "bB":
        return base64_bytes(raw)
    return binascii.a2b_qp(raw, header=True)


_NOT_BASE64 = bytes(sorted(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")))


def base64_bytes(data: bytes) -> bytes:
    """What can be read of base64, however it was broken or cut."""
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        kept = data.translate(None, _NOT_BASE64)
        kept = kept[: len(kept) - 1] if len(kept) % 4 == 1 else kept
        return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
