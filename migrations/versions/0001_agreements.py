"""Agreements and the versions of their text."""

import sqlalchemy as sa
from alembic import op

revision = "0001_agreements"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint("code", name=op.f("uq_agreement_code")),
        sa.CheckConstraint("code <> ''", name=op.f("ck_agreement_code_given")),
    )

    op.create_table(
        "agreement_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="from 1, without gaps"),
        sa.Column(
            "recorded_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="instant of entry, UTC",
        ),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "digest",
            sa.Text(),
            nullable=False,
            comment="of the values as given, without carried-over ones",
        ),
        sa.Column(
            "log_length",
            sa.Integer(),
            nullable=False,
            comment="notes on record when the version was recorded",
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("short_title", sa.Text(), nullable=False),
        sa.Column(
            "other_titles", sa.Text(), nullable=False, comment="JSON list of [language, title]"
        ),
        sa.Column(
            "zone",
            sa.Text(),
            nullable=False,
            comment="tz database name; decides which day an instant is in",
        ),
        sa.Column("zone_reason", sa.Text(), nullable=False),
        sa.Column("also_zones", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("signed_note", sa.Text(), nullable=False),
        sa.Column(
            "effective_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="instant of effect, UTC",
        ),
        sa.Column(
            "clause_word",
            sa.Text(),
            nullable=False,
            comment="what the text calls its clauses: point",
        ),
        sa.Column("parties_term", sa.Text(), nullable=False),
        sa.Column("parties_basis", sa.Text(), nullable=False),
        sa.Column("text_of_record", sa.Text(), nullable=True, comment="code of a text variant"),
        sa.Column("text_of_record_reason", sa.Text(), nullable=False),
        sa.Column("neutrality", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_version")),
        sa.UniqueConstraint(
            "agreement_id", "id", name=op.f("uq_agreement_version_agreement_id_id")
        ),
        sa.UniqueConstraint(
            "agreement_id", "number", name=op.f("uq_agreement_version_agreement_id_number")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_version_agreement")
        ),
        sa.CheckConstraint(
            "log_length >= 0", name=op.f("ck_agreement_version_log_length_not_negative")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_agreement_version_number_from_one")),
    )


def downgrade() -> None:
    op.drop_table("agreement_version")
    op.drop_table("agreement")
