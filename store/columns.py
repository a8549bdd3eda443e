"""How our values lie in columns: moments as integers that sort, text that every database accepts, JSON as text."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from sqlalchemy import BigInteger, Dialect, Text
from sqlalchemy.types import TypeDecorator

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

P = ParamSpec("P")
T = TypeVar("T")


class Damaged(Exception):
    """A stored value is not what was stored: the file was damaged where its format cannot tell."""


def decodes(decode: Callable[P, T]) -> Callable[P, T]:
    """Marks what makes our values of stored ones: whatever it stumbles over is damage."""

    @wraps(decode)
    def checked(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return decode(*args, **kwargs)
        except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
            raise Damaged from error

    return checked


class Moment(TypeDecorator[datetime]):
    """An aware datetime as microseconds since 1970 in UTC; it comes back in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else (value - EPOCH) // MICROSECOND

    @decodes
    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else EPOCH + timedelta(microseconds=value)


class Words(TypeDecorator[str]):
    """Text from a mail: lone surrogates and NULs, which databases refuse, become question marks."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else clean(value)


class Json(TypeDecorator[Any]):
    """Any JSON value, as text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:  # noqa: ARG002
        return clean(json.dumps(value, ensure_ascii=False))

    @decodes
    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else json.loads(value)


def clean(text: str) -> str:
    """The text as any database takes it."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "?")
