"""What is kept, and the constraints that hold it: at-most-once is a UNIQUE, belonging is a foreign key that cascades.

No message is kept: of a mail there is an event, with its people, its subject and cues of at most 160 characters.
A change here is a new migration, and a new `HEAD` in `store/schema.py`. Ids that leave a transaction are never used
again (AUTOINCREMENT), lest what was read before a `forget` writes to something else after it.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
)

from store.columns import Json, Moment, Words

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

installation = Table(
    "installation",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("secret", LargeBinary, nullable=False),
    # Something was deleted that still has to be overwritten.
    Column("unscrubbed", Boolean, nullable=False, server_default=false()),
    CheckConstraint("id = 1", name="only_one"),
)

mailboxes = Table(
    "mailboxes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("provider", String, nullable=False),
    Column("address", Words, nullable=False, unique=True),
    Column("aliases", Json, nullable=False),
    Column("settings", Json, nullable=False),
    Column("state", String, nullable=False),
    Column("connected_at", Moment, nullable=False),
    Column("first_synced_at", Moment),
    Column("cursor", Words),
    sqlite_autoincrement=True,
)

credentials = Table(
    "credentials",
    METADATA,
    Column("mailbox_id", ForeignKey("mailboxes.id", ondelete="CASCADE"), primary_key=True),
    # What the provider gave us, encrypted; the key lies elsewhere.
    Column("sealed", LargeBinary, nullable=False),
    Column("key_place", String, nullable=False),
    Column("scopes", Json, nullable=False),
    Column("granted_at", Moment, nullable=False),
    Column("ends_at", Moment),
)

cases = Table(
    "cases",
    METADATA,
    Column("id", String, primary_key=True),
    Column("mailbox_id", ForeignKey("mailboxes.id", ondelete="CASCADE"), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("company", Words, nullable=False),
    # As it is looked up by: the case folded, which SQL can only do for ASCII.
    Column("company_folded", Words, nullable=False),
    Column("role", Words, nullable=False),
    Column("domain", Words, nullable=False),
    Column("state", String, nullable=False),
    Column("outcome", String),
    Column("wake_at", Moment),
    Index(None, "mailbox_id", "state", "id"),
    Index(None, "company_folded"),
    Index(None, "wake_at", "id", sqlite_where=text("wake_at IS NOT NULL")),
)

events = Table(
    "events",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id", ondelete="CASCADE"), nullable=False),
    Column("key", Words, nullable=False),
    Column("at", Moment, nullable=False),
    Column("type", String, nullable=False),
    Column("body", Words, nullable=False),
    UniqueConstraint("case_id", "key"),
)

outbox = Table(
    "outbox",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id", ondelete="CASCADE"), nullable=False),
    Column("ladder", Words, nullable=False),
    Column("step", String, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("draft_key", Words, nullable=False, unique=True),
    Column("message_id", Words, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("state", String, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("case_id", "ladder", "step", "attempt"),
    Index(None, "state"),
    sqlite_autoincrement=True,
)

nudges = Table(
    "nudges",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("mailbox_id", ForeignKey("mailboxes.id", ondelete="CASCADE"), nullable=False),
    Column("case_id", ForeignKey("cases.id", ondelete="CASCADE")),
    Column("key", Words, nullable=False, unique=True),
    Column("reason", String, nullable=False),
    Column("title", Words, nullable=False),
    Column("body", Words, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("raised_at", Moment, nullable=False),
    # Every channel has had it.
    Column("settled", Boolean, nullable=False, server_default=false()),
    Index(None, "mailbox_id"),
    Index(None, "case_id"),
    Index(None, "settled"),
    sqlite_autoincrement=True,
)

deliveries = Table(
    "deliveries",
    METADATA,
    Column("nudge_id", ForeignKey("nudges.id", ondelete="CASCADE"), primary_key=True),
    Column("channel", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("next_try_at", Moment),
    Column("last_error", Words),
    Index(None, "channel", "state", "next_try_at"),
)

journal = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("mailbox_id", ForeignKey("mailboxes.id", ondelete="CASCADE"), nullable=False),
    Column("payload", Json, nullable=False),
    Index(None, "mailbox_id"),
    sqlite_autoincrement=True,
)

alembic_version = Table(
    "alembic_version",
    # Alembic's own, described so that it can be read and stamped without importing Alembic.
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
