"""No lookups: a sync knows the cases of its mailbox whole, and nothing asked for one by its people or threads."""

from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    op.drop_table("case_people")
    op.drop_table("case_threads")
    op.drop_index("ix_cases_domain", "cases")
