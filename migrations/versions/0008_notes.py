"""The log: notes, their effects, and what they refer to."""

import sqlalchemy as sa
from alembic import op

revision = "0008_notes"
down_revision = "0007_disputed_readings"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column(
            "number",
            sa.Integer(),
            nullable=False,
            comment="from 1, without gaps: the log's revision",
        ),
        sa.Column(
            "key", sa.Text(), nullable=True, comment="stable name, so that nothing is added twice"
        ),
        sa.Column(
            "recorded_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="instant of entry, UTC",
        ),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False, comment="the one who says or does it"),
        sa.Column("text", sa.Text(), nullable=False, comment="Markdown"),
        sa.Column(
            "search_text",
            sa.Text(),
            nullable=False,
            comment="text and quote without marks and case",
        ),
        sa.Column("occurred_from", sa.Date(), nullable=True, comment="first day of a period"),
        sa.Column(
            "occurred_on",
            sa.Date(),
            nullable=False,
            comment="in the agreement's zone; last day of a period",
        ),
        sa.Column(
            "occurred_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="UTC, if the time is known",
        ),
        sa.Column(
            "occurred_zone", sa.Text(), nullable=True, comment="in which the time was reported"
        ),
        sa.Column("reported_on", sa.Date(), nullable=False, comment="visible from this day on"),
        sa.Column("whole", sa.Boolean(), nullable=False, comment="about the agreement as a whole"),
        sa.Column("concerning", sa.Text(), nullable=True, comment="the bearer; NULL: each of them"),
        sa.Column("unnamed", sa.Boolean(), nullable=False, comment="the source names no bearer"),
        sa.Column("about", sa.Integer(), nullable=True, comment="number of the earlier note"),
        sa.Column("event", sa.Text(), nullable=True, comment="shared by the notes of one event"),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("confirmation", sa.Text(), nullable=False),
        sa.Column("effect", sa.String(32), nullable=True, comment="NULL: a plain note"),
        sa.Column(
            "replacement",
            sa.String(32),
            nullable=True,
            comment="what a correction puts in the place; NULL: it withdraws",
        ),
        sa.Column("value", sa.String(32), nullable=True, comment="position"),
        sa.Column("performed_on", sa.Date(), nullable=True, comment="position: the day asserted"),
        sa.Column("basis", sa.String(32), nullable=True, comment="position"),
        sa.Column("quote", sa.Text(), nullable=True, comment="position: the actor's words"),
        sa.Column("new_last_day", sa.Date(), nullable=True, comment="extension to this day"),
        sa.Column(
            "new_last_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="extension to this instant, UTC",
        ),
        sa.Column(
            "period", sa.Text(), nullable=True, comment="extension by this ISO 8601 duration"
        ),
        sa.Column(
            "only_if", sa.Text(), nullable=True, comment="extension: the trigger it depends on"
        ),
        sa.Column("form", sa.String(32), nullable=True, comment="extension"),
        sa.Column("standing", sa.String(32), nullable=True, comment="acts bind only when accepted"),
        sa.Column("reason", sa.Text(), nullable=True, comment="acts"),
        sa.Column(
            "trigger_code",
            sa.Text(),
            nullable=True,
            comment="trigger: which has happened; extension: which is moved",
        ),
        sa.Column("giver", sa.Text(), nullable=True, comment="notice: NULL is the note's actor"),
        sa.Column("sent_on", sa.Date(), nullable=True, comment="notice"),
        sa.Column("received_on", sa.Date(), nullable=True, comment="notice"),
        sa.Column("label", sa.String(32), nullable=True, comment="end"),
        sa.Column("in_law", sa.Boolean(), nullable=True, comment="end: in law, else in fact"),
        sa.Column("day", sa.Date(), nullable=True, comment="date claim"),
        sa.Column("verb", sa.String(32), nullable=True, comment="answer"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sa.UniqueConstraint("agreement_id", "key", name=op.f("uq_note_agreement_id_key")),
        sa.UniqueConstraint("agreement_id", "number", name=op.f("uq_note_agreement_id_number")),
        sa.ForeignKeyConstraint(
            ["agreement_id", "about"],
            ["note.agreement_id", "note.number"],
            name=op.f("fk_note_about"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "actor"],
            ["actor.agreement_id", "actor.code"],
            name=op.f("fk_note_actor"),
        ),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"], name=op.f("fk_note_agreement")),
        sa.ForeignKeyConstraint(
            ["agreement_id", "concerning"],
            ["actor.agreement_id", "actor.code"],
            name=op.f("fk_note_concerning"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "giver"],
            ["actor.agreement_id", "actor.code"],
            name=op.f("fk_note_giver"),
        ),
        sa.CheckConstraint("about < number", name=op.f("ck_note_about_earlier")),
        sa.CheckConstraint(
            "COALESCE(effect, '') NOT IN ('answer', 'correction') OR about IS NOT NULL",
            name=op.f("ck_note_about_given"),
        ),
        sa.CheckConstraint(
            "(basis IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN ('position'))",
            name=op.f("ck_note_basis"),
        ),
        sa.CheckConstraint("basis IN ('stated', 'inferred')", name=op.f("ck_note_basis_kind")),
        sa.CheckConstraint(
            "concerning IS NULL OR NOT unnamed", name=op.f("ck_note_concerning_one")
        ),
        sa.CheckConstraint(
            "(day IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN ('date_claim'))",
            name=op.f("ck_note_day"),
        ),
        sa.CheckConstraint("occurred_from <= occurred_on", name=op.f("ck_note_days_in_order")),
        sa.CheckConstraint(
            "effect IN ('position', 'extension', 'trigger', 'notice', 'end', "
            "'suspension', 'resumption', 'date_claim', 'answer', 'correction')",
            name=op.f("ck_note_effect_kind"),
        ),
        sa.CheckConstraint(
            "CASE WHEN new_last_day IS NULL THEN 0 ELSE 1 END + CASE WHEN new_last_at IS "
            "NULL THEN 0 ELSE 1 END + CASE WHEN period IS NULL THEN 0 ELSE 1 END = CASE "
            "WHEN COALESCE(replacement, effect, 'plain') = 'extension' THEN 1 ELSE 0 END",
            name=op.f("ck_note_extension_to_or_by"),
        ),
        sa.CheckConstraint(
            "(form IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN ('extension'))",
            name=op.f("ck_note_form"),
        ),
        sa.CheckConstraint("form IN ('written', 'oral')", name=op.f("ck_note_form_kind")),
        sa.CheckConstraint(
            "giver IS NULL OR COALESCE(replacement, effect, 'plain') IN ('notice')",
            name=op.f("ck_note_giver"),
        ),
        sa.CheckConstraint(
            "(in_law IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN ('end'))",
            name=op.f("ck_note_in_law"),
        ),
        sa.CheckConstraint(
            "(label IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN ('end'))",
            name=op.f("ck_note_label"),
        ),
        sa.CheckConstraint(
            "label IN ('terminated', 'withdrawn', 'superseded', 'expired')",
            name=op.f("ck_note_label_kind"),
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_note_number_from_one")),
        sa.CheckConstraint(
            "only_if IS NULL OR COALESCE(replacement, effect, 'plain') IN ('extension')",
            name=op.f("ck_note_only_if"),
        ),
        sa.CheckConstraint(
            "performed_on IS NULL OR COALESCE(replacement, effect, 'plain') IN ('position')",
            name=op.f("ck_note_performed_on"),
        ),
        sa.CheckConstraint(
            "quote IS NULL OR COALESCE(replacement, effect, 'plain') IN ('position')",
            name=op.f("ck_note_quote"),
        ),
        sa.CheckConstraint(
            "(reason IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN "
            "('extension', 'trigger', 'end', 'suspension', 'resumption'))",
            name=op.f("ck_note_reason"),
        ),
        sa.CheckConstraint(
            "received_on IS NULL OR COALESCE(replacement, effect, 'plain') IN ('notice')",
            name=op.f("ck_note_received_on"),
        ),
        sa.CheckConstraint("recorded_by <> ''", name=op.f("ck_note_recorded_by_given")),
        sa.CheckConstraint(
            "replacement IN ('position', 'extension', 'trigger', 'notice', 'end', "
            "'suspension', 'resumption', 'date_claim', 'answer')",
            name=op.f("ck_note_replacement_kind"),
        ),
        sa.CheckConstraint(
            "replacement IS NULL OR COALESCE(effect, '') = 'correction'",
            name=op.f("ck_note_replacement_of"),
        ),
        sa.CheckConstraint(
            "sent_on IS NULL OR COALESCE(replacement, effect, 'plain') IN ('notice')",
            name=op.f("ck_note_sent_on"),
        ),
        sa.CheckConstraint(
            "(standing IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN "
            "('extension', 'trigger', 'end', 'suspension', 'resumption'))",
            name=op.f("ck_note_standing"),
        ),
        sa.CheckConstraint(
            "standing IN ('claimed', 'accepted')", name=op.f("ck_note_standing_kind")
        ),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 20000", name=op.f("ck_note_text_length")),
        sa.CheckConstraint(
            "trigger_code IS NULL OR COALESCE(replacement, effect, 'plain') IN "
            "('trigger', 'extension')",
            name=op.f("ck_note_trigger_code"),
        ),
        sa.CheckConstraint(
            "COALESCE(replacement, effect, 'plain') <> 'trigger' OR trigger_code IS NOT NULL",
            name=op.f("ck_note_trigger_named"),
        ),
        sa.CheckConstraint(
            "(value IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN ('position'))",
            name=op.f("ck_note_value"),
        ),
        sa.CheckConstraint(
            "value IN ('performed', 'partly_performed', 'not_performed', 'observed', "
            "'not_observed', 'exercised', 'not_exercised', 'prevented', 'does_not_apply', "
            "'in_force', 'not_in_force')",
            name=op.f("ck_note_value_kind"),
        ),
        sa.CheckConstraint(
            "(verb IS NOT NULL) = (COALESCE(replacement, effect, 'plain') IN ('answer'))",
            name=op.f("ck_note_verb"),
        ),
        sa.CheckConstraint(
            "verb IN ('accepts', 'denies', 'withdraws', 'suspends', 'resumes')",
            name=op.f("ck_note_verb_kind"),
        ),
        sa.CheckConstraint(
            "occurred_zone IS NULL OR occurred_at IS NOT NULL", name=op.f("ck_note_zone_of_time")
        ),
    )

    op.create_table(
        "note_obligation",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Integer(), nullable=False, comment="its number"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "agreement_id", "note", "position", name=op.f("pk_note_obligation")
        ),
        sa.UniqueConstraint(
            "agreement_id",
            "note",
            "obligation",
            name=op.f("uq_note_obligation_agreement_id_note_obligation"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "note"],
            ["note.agreement_id", "note.number"],
            name=op.f("fk_note_obligation_note"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "obligation"],
            ["obligation.agreement_id", "obligation.code"],
            name=op.f("fk_note_obligation_obligation"),
        ),
    )
    op.create_index(
        op.f("ix_note_obligation_agreement_id_obligation"),
        "note_obligation",
        ["agreement_id", "obligation"],
    )

    op.create_table(
        "note_clause",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Integer(), nullable=False, comment="its number"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agreement_id", "note", "position", name=op.f("pk_note_clause")),
        sa.UniqueConstraint(
            "agreement_id", "note", "clause", name=op.f("uq_note_clause_agreement_id_note_clause")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "clause"],
            ["clause.agreement_id", "clause.number"],
            name=op.f("fk_note_clause_clause"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "note"],
            ["note.agreement_id", "note.number"],
            name=op.f("fk_note_clause_note"),
        ),
    )

    op.create_table(
        "note_source",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Integer(), nullable=False, comment="its number"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agreement_id", "note", "position", name=op.f("pk_note_source")),
        sa.UniqueConstraint(
            "agreement_id", "note", "source", name=op.f("uq_note_source_agreement_id_note_source")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "note"],
            ["note.agreement_id", "note.number"],
            name=op.f("fk_note_source_note"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "source"],
            ["source.agreement_id", "source.code"],
            name=op.f("fk_note_source_source"),
        ),
    )


def downgrade() -> None:
    op.drop_table("note_source")
    op.drop_table("note_clause")
    op.drop_table("note_obligation")
    op.drop_table("note")
