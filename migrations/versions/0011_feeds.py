"""Calendars that others subscribe to, and the addresses that were given out for them."""

import sqlalchemy as sa
from alembic import op

revision = "0011_feeds"
down_revision = "0010_reminders"
branch_labels = None
depends_on = None

TABLES = ("feed", "feed_address", "feed_end")


def upgrade() -> None:
    op.create_table(
        "feed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "label", sa.Text(), nullable=False, comment="for whom it is, or what it is called"
        ),
        sa.Column("agreement_id", sa.Integer(), nullable=True, comment="NULL: all agreements"),
        sa.Column(
            "subscriber_id",
            sa.Integer(),
            nullable=True,
            comment="what that person follows for the calendar",
        ),
        sa.Column("clauses", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.Column("obligations", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.Column("kinds", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.Column("leads", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.Column("readings", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), nullable=False, comment="instant of entry, UTC"
        ),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.CheckConstraint("label <> ''", name="ck_feed_label_given"),
        sa.CheckConstraint(
            "agreement_id IS NOT NULL OR"
            " (clauses = '[]' AND obligations = '[]' AND readings = '[]')",
            name="ck_feed_codes_of_agreement",
        ),
        sa.CheckConstraint(
            "agreement_id IS NULL OR subscriber_id IS NULL", name="ck_feed_one_scope"
        ),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"], name="fk_feed_agreement"),
        sa.ForeignKeyConstraint(["subscriber_id"], ["subscriber.id"], name="fk_feed_subscriber"),
        sa.PrimaryKeyConstraint("id", name="pk_feed"),
    )
    op.create_table(
        "feed_address",
        sa.Column(
            "digest",
            sa.Text(),
            nullable=False,
            comment="SHA-256 of the secret part, hexadecimal",
        ),
        sa.Column("feed_id", sa.Integer(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False, comment="UTC"),
        sa.Column("issued_by", sa.Text(), nullable=False),
        sa.CheckConstraint("length(digest) = 64", name="ck_feed_address_digest_length"),
        sa.ForeignKeyConstraint(["feed_id"], ["feed.id"], name="fk_feed_address_feed"),
        sa.PrimaryKeyConstraint("digest", name="pk_feed_address"),
    )
    op.create_index("ix_feed_address_feed_id", "feed_address", ["feed_id"], unique=False)
    op.create_table(
        "feed_end",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False, comment="UTC"),
        sa.Column("ended_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"], ["feed_address.digest"], name="fk_feed_end_feed_address"
        ),
        sa.PrimaryKeyConstraint("digest", name="pk_feed_end"),
    )
    for statement in guards(op.get_bind().dialect.name):
        op.execute(statement)


def guards(dialect: str) -> list[str]:
    """The triggers by which the database refuses to change or delete a row."""
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{event} BEFORE {event.upper()} ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
            for table in TABLES
            for event in ("update", "delete")
        ]
    return [
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE"
        f" ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        for table in TABLES
    ]


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
