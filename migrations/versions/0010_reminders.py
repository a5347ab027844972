"""Reminders: who follows what, and the outbox. Unlike law and record, their rows may change."""

import sqlalchemy as sa
from alembic import op

revision = "0010_reminders"
down_revision = "0009_append_only"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "subscriber",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "address", sa.Text(), nullable=False, comment="one mail address, as it was given"
        ),
        sa.Column("address_key", sa.Text(), nullable=False, comment="the address in small letters"),
        sa.Column(
            "language",
            sa.String(32),
            nullable=False,
        ),
        sa.Column("hour", sa.Integer(), nullable=False, comment="of the day, in the zone"),
        sa.Column("zone", sa.Text(), nullable=False, comment="tz database name"),
        sa.Column("token", sa.Text(), nullable=False, comment="in the address that ends all mail"),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, comment="UTC"),
        sa.Column(
            "left_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="UTC; no mail from then on",
        ),
        sa.CheckConstraint("address LIKE '%_@_%'", name="ck_subscriber_address_given"),
        sa.CheckConstraint("name <> ''", name="ck_subscriber_name_given"),
        sa.CheckConstraint("hour BETWEEN 0 AND 23", name="ck_subscriber_hour_of_day"),
        sa.CheckConstraint("language IN ('en')", name="ck_subscriber_language_kind"),
        sa.PrimaryKeyConstraint("id", name="pk_subscriber"),
        sa.UniqueConstraint("address_key", name="uq_subscriber_address_key"),
        sa.UniqueConstraint("token", name="uq_subscriber_token"),
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subscriber_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False, comment="Message-ID, without brackets"),
        sa.Column("content", sa.Text(), nullable=False, comment="RFC 5322, in ASCII"),
        sa.Column(
            "state",
            sa.String(32),
            nullable=False,
        ),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "possible_copies",
            sa.Integer(),
            nullable=False,
            comment="attempts after which nobody knows whether the server took it",
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, comment="UTC"),
        sa.Column(
            "next_attempt_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="UTC; not tried before",
        ),
        sa.Column(
            "claimed_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="UTC; somebody is sending it",
        ),
        sa.Column(
            "sent_at", sa.DateTime(timezone=True), nullable=True, comment="UTC; the server took it"
        ),
        sa.Column("said", sa.Text(), nullable=False, comment="what the server answered last"),
        sa.CheckConstraint(
            "(state = 'sending') = (claimed_at IS NOT NULL)", name="ck_message_claimed_when"
        ),
        sa.CheckConstraint("(state = 'sent') = (sent_at IS NOT NULL)", name="ck_message_sent_when"),
        sa.CheckConstraint("attempts >= 0", name="ck_message_attempts_counted"),
        sa.CheckConstraint("possible_copies >= 0", name="ck_message_copies_counted"),
        sa.CheckConstraint("state IN ('waiting', 'sending', 'sent')", name="ck_message_state_kind"),
        sa.ForeignKeyConstraint(["subscriber_id"], ["subscriber.id"], name="fk_message_subscriber"),
        sa.PrimaryKeyConstraint("id", name="pk_message"),
        sa.UniqueConstraint("message_id", name="uq_message_message_id"),
    )
    op.create_index(
        "ix_message_state_next_attempt_at", "message", ["state", "next_attempt_at"], unique=False
    )
    op.create_index("ix_message_subscriber_id", "message", ["subscriber_id"], unique=False)
    op.create_table(
        "snooze",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subscriber_id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column(
            "obligation",
            sa.Text(),
            nullable=False,
            comment="its code; empty: the agreement as a whole",
        ),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False, comment="the date that is put off"),
        sa.Column(
            "again_on", sa.Date(), nullable=False, comment="silent before it, told once more on it"
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, comment="UTC"),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"], name="fk_snooze_agreement"),
        sa.ForeignKeyConstraint(["subscriber_id"], ["subscriber.id"], name="fk_snooze_subscriber"),
        sa.PrimaryKeyConstraint("id", name="pk_snooze"),
        sa.UniqueConstraint(
            "subscriber_id",
            "agreement_id",
            "obligation",
            "kind",
            "on_day",
            name="uq_snooze_subscriber_id_agreement_id_obligation_kind_on_day",
        ),
    )
    op.create_table(
        "follow",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subscriber_id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=True),
        sa.Column("obligation", sa.Text(), nullable=True, comment="neither: the whole agreement"),
        sa.Column("kinds", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.Column("leads", sa.Text(), nullable=False, comment="JSON list of ISO 8601 durations"),
        sa.Column("on_the_day", sa.Boolean(), nullable=False),
        sa.Column("while_past_due", sa.Boolean(), nullable=False),
        sa.Column(
            "delivery",
            sa.String(32),
            nullable=False,
        ),
        sa.Column(
            "made_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="UTC; nothing earlier is told",
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True, comment="UTC"),
        sa.CheckConstraint("clause IS NULL OR obligation IS NULL", name="ck_follow_one_scope"),
        sa.CheckConstraint(
            "delivery IN ('mail', 'calendar', 'page')", name="ck_follow_delivery_kind"
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "clause"],
            ["clause.agreement_id", "clause.number"],
            name="fk_follow_clause",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "obligation"],
            ["obligation.agreement_id", "obligation.code"],
            name="fk_follow_obligation",
        ),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"], name="fk_follow_agreement"),
        sa.ForeignKeyConstraint(["subscriber_id"], ["subscriber.id"], name="fk_follow_subscriber"),
        sa.PrimaryKeyConstraint("id", name="pk_follow"),
    )
    op.create_index(
        "ix_follow_subscriber_id_agreement_id",
        "follow",
        ["subscriber_id", "agreement_id"],
        unique=False,
    )
    op.create_table(
        "reminder_window",
        sa.Column("subscriber_id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("until_at", sa.DateTime(timezone=True), nullable=False, comment="UTC, inclusive"),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False, comment="UTC, exclusive"),
        sa.Column("version", sa.Integer(), nullable=False, comment="of the text, as it was read"),
        sa.Column("revision", sa.Integer(), nullable=False, comment="of the log, as it was read"),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False, comment="UTC"),
        sa.Column(
            "message_id",
            sa.Integer(),
            nullable=True,
            comment="that tells of it; NULL: nothing to tell",
        ),
        sa.CheckConstraint("since < until_at", name="ck_reminder_window_forward"),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_reminder_window_agreement"
        ),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name="fk_reminder_window_message"),
        sa.ForeignKeyConstraint(
            ["subscriber_id"], ["subscriber.id"], name="fk_reminder_window_subscriber"
        ),
        sa.PrimaryKeyConstraint(
            "subscriber_id", "agreement_id", "until_at", name="pk_reminder_window"
        ),
    )
    op.create_index(
        "ix_reminder_window_message_id", "reminder_window", ["message_id"], unique=False
    )
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("follow_id", sa.Integer(), nullable=False),
        sa.Column(
            "obligation",
            sa.Text(),
            nullable=False,
            comment="its code; empty: the agreement as a whole",
        ),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False, comment="the date that is told of"),
        sa.Column(
            "lead",
            sa.Text(),
            nullable=False,
            comment="P30D; P0D on the day; -P8D after it; @DAY put off",
        ),
        sa.Column("day", sa.Date(), nullable=False, comment="on which it is told"),
        sa.Column("fell_due_at", sa.DateTime(timezone=True), nullable=False, comment="UTC"),
        sa.Column(
            "occasion",
            sa.String(32),
            nullable=False,
        ),
        sa.Column(
            "late",
            sa.Boolean(),
            nullable=False,
            comment="the date was not there on the day of its lead",
        ),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "occasion IN ('before', 'on_the_day', 'past_due', 'again')",
            name="ck_reminder_occasion_kind",
        ),
        sa.ForeignKeyConstraint(["follow_id"], ["follow.id"], name="fk_reminder_follow"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name="fk_reminder_message"),
        sa.PrimaryKeyConstraint("id", name="pk_reminder"),
        sa.UniqueConstraint(
            "follow_id",
            "obligation",
            "kind",
            "on_day",
            "lead",
            name="uq_reminder_follow_id_obligation_kind_on_day_lead",
        ),
    )
    op.create_index("ix_reminder_message_id", "reminder", ["message_id"], unique=False)


def downgrade() -> None:
    op.drop_table("reminder")
    op.drop_table("reminder_window")
    op.drop_table("follow")
    op.drop_table("snooze")
    op.drop_table("message")
    op.drop_table("subscriber")
