"""What can go wrong with a mailbox, named by what the caller should do.

MailboxError
├── Unavailable     try again later; nothing is lost
├── NotAuthorized   the user has to connect the mailbox again
├── CursorExpired   forget the cursor and read again from the horizon
├── Gone            the message is no longer there: skip it quietly
├── Unreadable      the message is broken: count it, name it, skip it
└── Refused         the provider will never do this: give up and tell the user
"""


class MailboxError(Exception):
    """The root: what failed, in one line that a user can act on."""


class Unavailable(MailboxError):
    """The mailbox cannot be reached now. `retry_after` is in seconds, where the provider named it."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class NotAuthorized(MailboxError):
    """The grant has ended."""


class CursorExpired(MailboxError):
    """The provider no longer knows where we stopped."""


class Gone(MailboxError):
    """The message was deleted between the list and the look."""


class Unreadable(MailboxError):
    """This message cannot be parsed. The text says why, without any of its content."""


class Refused(MailboxError):
    """The provider will not do this however often it is asked."""
