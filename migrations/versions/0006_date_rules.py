"""Date rules of every kind: when an obligation is due, and when it starts."""

import sqlalchemy as sa
from alembic import op

revision = "0006_date_rules"
down_revision = "0005_obligations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "date_rule",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.Column(
            "role",
            sa.String(32),
            nullable=False,
            comment="deadline: when it is due; start: when it takes effect",
        ),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True, comment="why there is no date"),
        sa.Column("fixed_on", sa.Date(), nullable=True, comment="the last day, unless exclusive"),
        sa.Column("fixed_at", sa.DateTime(timezone=True), nullable=True, comment="an instant, UTC"),
        sa.Column("zone", sa.Text(), nullable=True, comment="that the text names for the instant"),
        sa.Column("exclusive", sa.Boolean(), nullable=True, comment="the day is itself too late"),
        sa.Column(
            "anchor", sa.String(32), nullable=True, comment="what the period is counted from"
        ),
        sa.Column("anchor_trigger", sa.Text(), nullable=True),
        sa.Column(
            "anchor_obligation", sa.Text(), nullable=True, comment="its date, or notice under it"
        ),
        sa.Column("anchor_day", sa.Date(), nullable=True),
        sa.Column("anchor_name", sa.Text(), nullable=True, comment="what happened on anchor_day"),
        sa.Column(
            "anchor_actual", sa.Boolean(), nullable=True, comment="the actual day, else the planned"
        ),
        sa.Column("end_anchor", sa.String(32), nullable=True, comment="where recurring ends"),
        sa.Column("end_anchor_trigger", sa.Text(), nullable=True),
        sa.Column("end_anchor_obligation", sa.Text(), nullable=True),
        sa.Column("end_anchor_day", sa.Date(), nullable=True),
        sa.Column("end_anchor_name", sa.Text(), nullable=True),
        sa.Column("end_anchor_actual", sa.Boolean(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True, comment="ISO 8601 duration"),
        sa.Column(
            "from_day_one", sa.Boolean(), nullable=True, comment="the anchor's day is day 1, not 0"
        ),
        sa.Column("month_end", sa.String(32), nullable=True),
        sa.Column(
            "not_before", sa.Boolean(), nullable=True, comment="the first lawful day, not the last"
        ),
        sa.Column(
            "boundary_at_end",
            sa.Boolean(),
            nullable=True,
            comment="of the computed day, not its start",
        ),
        sa.Column("rrule", sa.Text(), nullable=True, comment="RFC 5545"),
        sa.Column("first_period", sa.Text(), nullable=True, comment="ISO 8601 duration"),
        sa.Column("renewal", sa.String(32), nullable=True),
        sa.Column("renewal_period", sa.Text(), nullable=True, comment="ISO 8601 duration"),
        sa.Column("renewal_limit", sa.Integer(), nullable=True, comment="NULL: without limit"),
        sa.Column("notice_period", sa.Text(), nullable=True, comment="ISO 8601 duration"),
        sa.Column(
            "notice_before",
            sa.Boolean(),
            nullable=True,
            comment="not on the window's last day itself",
        ),
        sa.Column("notice_counts", sa.String(32), nullable=True),
        sa.Column("notice_opens_period", sa.Text(), nullable=True, comment="NULL: with the term"),
        sa.Column("earliest_period", sa.Text(), nullable=True, comment="after the anchor"),
        sa.Column("window_of", sa.Text(), nullable=True, comment="what the power may stop"),
        sa.PrimaryKeyConstraint("version_id", "obligation", "role", name=op.f("pk_date_rule")),
        sa.ForeignKeyConstraint(
            ["version_id", "anchor_obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_date_rule_anchor_obligation"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "anchor_trigger"],
            ["trigger_event.version_id", "trigger_event.code"],
            name=op.f("fk_date_rule_anchor_trigger"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "end_anchor_obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_date_rule_end_anchor_obligation"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "end_anchor_trigger"],
            ["trigger_event.version_id", "trigger_event.code"],
            name=op.f("fk_date_rule_end_anchor_trigger"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_date_rule_obligation"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "window_of"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_date_rule_window_of"),
        ),
        sa.CheckConstraint(
            "(anchor IS NOT NULL) = (kind IN ('after', 'before', 'recurring', 'term', "
            "'until_notice'))",
            name=op.f("ck_date_rule_anchor"),
        ),
        sa.CheckConstraint(
            "(anchor IS NULL) = (anchor_actual IS NULL)", name=op.f("ck_date_rule_anchor_actual")
        ),
        sa.CheckConstraint(
            "(anchor_day IS NOT NULL) = (COALESCE(anchor, '') IN ('day'))",
            name=op.f("ck_date_rule_anchor_day"),
        ),
        sa.CheckConstraint(
            "anchor IN ('signature', 'effect', 'trigger', 'notice', 'date', 'day')",
            name=op.f("ck_date_rule_anchor_kind"),
        ),
        sa.CheckConstraint(
            "(anchor_name IS NOT NULL) = (COALESCE(anchor, '') IN ('day'))",
            name=op.f("ck_date_rule_anchor_name"),
        ),
        sa.CheckConstraint(
            "(anchor_obligation IS NOT NULL) = (COALESCE(anchor, '') IN ('notice', 'date'))",
            name=op.f("ck_date_rule_anchor_obligation"),
        ),
        sa.CheckConstraint(
            "(anchor_trigger IS NOT NULL) = (COALESCE(anchor, '') IN ('trigger'))",
            name=op.f("ck_date_rule_anchor_trigger"),
        ),
        sa.CheckConstraint(
            "(boundary_at_end IS NOT NULL) = (kind IN ('after', 'before', 'term', 'until_notice'))",
            name=op.f("ck_date_rule_boundary_at_end"),
        ),
        sa.CheckConstraint(
            "earliest_period IS NULL OR kind IN ('until_notice')",
            name=op.f("ck_date_rule_earliest_period"),
        ),
        sa.CheckConstraint(
            "end_anchor IS NULL OR kind IN ('recurring')", name=op.f("ck_date_rule_end_anchor")
        ),
        sa.CheckConstraint(
            "(end_anchor IS NULL) = (end_anchor_actual IS NULL)",
            name=op.f("ck_date_rule_end_anchor_actual"),
        ),
        sa.CheckConstraint(
            "(end_anchor_day IS NOT NULL) = (COALESCE(end_anchor, '') IN ('day'))",
            name=op.f("ck_date_rule_end_anchor_day"),
        ),
        sa.CheckConstraint(
            "end_anchor IN ('signature', 'effect', 'trigger', 'notice', 'date', 'day')",
            name=op.f("ck_date_rule_end_anchor_kind"),
        ),
        sa.CheckConstraint(
            "(end_anchor_name IS NOT NULL) = (COALESCE(end_anchor, '') IN ('day'))",
            name=op.f("ck_date_rule_end_anchor_name"),
        ),
        sa.CheckConstraint(
            "(end_anchor_obligation IS NOT NULL) = (COALESCE(end_anchor, '') IN "
            "('notice', 'date'))",
            name=op.f("ck_date_rule_end_anchor_obligation"),
        ),
        sa.CheckConstraint(
            "(end_anchor_trigger IS NOT NULL) = (COALESCE(end_anchor, '') IN ('trigger'))",
            name=op.f("ck_date_rule_end_anchor_trigger"),
        ),
        sa.CheckConstraint(
            "(exclusive IS NOT NULL) = (kind IN ('fixed', 'after', 'before'))",
            name=op.f("ck_date_rule_exclusive"),
        ),
        sa.CheckConstraint(
            "(first_period IS NOT NULL) = (kind IN ('term'))",
            name=op.f("ck_date_rule_first_period"),
        ),
        sa.CheckConstraint(
            "CASE WHEN kind = 'fixed' THEN (fixed_on IS NULL) <> (fixed_at IS NULL) ELSE "
            "fixed_on IS NULL AND fixed_at IS NULL END",
            name=op.f("ck_date_rule_fixed_day_or_instant"),
        ),
        sa.CheckConstraint(
            "(from_day_one IS NOT NULL) = (kind IN ('after', 'before'))",
            name=op.f("ck_date_rule_from_day_one"),
        ),
        sa.CheckConstraint(
            "(fixed_at IS NULL) = (zone IS NULL)", name=op.f("ck_date_rule_instant_with_zone")
        ),
        sa.CheckConstraint(
            "kind IN ('undated', 'fixed', 'after', 'before', 'recurring', 'term', "
            "'until_notice', 'window')",
            name=op.f("ck_date_rule_kind"),
        ),
        sa.CheckConstraint(
            "(month_end IS NOT NULL) = (kind IN ('after', 'before', 'recurring'))",
            name=op.f("ck_date_rule_month_end"),
        ),
        sa.CheckConstraint(
            "month_end IN ('skip', 'clamp', 'last_day')", name=op.f("ck_date_rule_month_end_kind")
        ),
        sa.CheckConstraint(
            "(not_before IS NOT NULL) = (kind IN ('after', 'before'))",
            name=op.f("ck_date_rule_not_before"),
        ),
        sa.CheckConstraint(
            "(notice_before IS NOT NULL) = (kind IN ('term'))",
            name=op.f("ck_date_rule_notice_before"),
        ),
        sa.CheckConstraint(
            "(notice_counts IS NOT NULL) = (kind IN ('term', 'until_notice'))",
            name=op.f("ck_date_rule_notice_counts"),
        ),
        sa.CheckConstraint(
            "notice_counts IN ('sent', 'received')", name=op.f("ck_date_rule_notice_day")
        ),
        sa.CheckConstraint(
            "notice_opens_period IS NULL OR kind IN ('term')",
            name=op.f("ck_date_rule_notice_opens_period"),
        ),
        sa.CheckConstraint(
            "notice_period IS NULL OR kind IN ('term')", name=op.f("ck_date_rule_notice_period")
        ),
        sa.CheckConstraint(
            "(period IS NOT NULL) = (kind IN ('after', 'before', 'until_notice'))",
            name=op.f("ck_date_rule_period"),
        ),
        sa.CheckConstraint(
            "(reason IS NOT NULL) = (kind IN ('undated'))", name=op.f("ck_date_rule_reason")
        ),
        sa.CheckConstraint(
            "(renewal IS NOT NULL) = (kind IN ('term'))", name=op.f("ck_date_rule_renewal")
        ),
        sa.CheckConstraint(
            "renewal IN ('none', 'tacit', 'express')", name=op.f("ck_date_rule_renewal_kind")
        ),
        sa.CheckConstraint(
            "renewal <> 'tacit' OR renewal_period IS NOT NULL",
            name=op.f("ck_date_rule_renewal_length"),
        ),
        sa.CheckConstraint(
            "renewal_limit IS NULL OR kind IN ('term')", name=op.f("ck_date_rule_renewal_limit")
        ),
        sa.CheckConstraint(
            "renewal_limit >= 0", name=op.f("ck_date_rule_renewal_limit_not_negative")
        ),
        sa.CheckConstraint(
            "renewal_period IS NULL OR kind IN ('term')", name=op.f("ck_date_rule_renewal_period")
        ),
        sa.CheckConstraint("role IN ('deadline', 'start')", name=op.f("ck_date_rule_role")),
        sa.CheckConstraint(
            "(rrule IS NOT NULL) = (kind IN ('recurring'))", name=op.f("ck_date_rule_rrule")
        ),
        sa.CheckConstraint(
            "(window_of IS NOT NULL) = (kind IN ('window'))", name=op.f("ck_date_rule_window_of")
        ),
    )


def downgrade() -> None:
    op.drop_table("date_rule")
