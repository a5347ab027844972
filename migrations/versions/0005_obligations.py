"""Obligations, with all that belongs to them but their dates."""

import sqlalchemy as sa
from alembic import op

revision = "0005_obligations"
down_revision = "0004_questions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "trigger_event",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_trigger_event")),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["agreement_version.id"],
            name=op.f("fk_trigger_event_agreement_version"),
        ),
    )

    op.create_table(
        "obligation",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agreement_id", "code", name=op.f("pk_obligation")),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_obligation_agreement")
        ),
        sa.CheckConstraint("code <> ''", name=op.f("ck_obligation_code_given")),
    )

    op.create_table(
        "obligation_edition",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("modality", sa.String(32), nullable=False),
        sa.Column("performance", sa.String(32), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False, comment="how the text names who bears it"),
        sa.Column("obligors_note", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("place_note", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("quote_variant", sa.Text(), nullable=True),
        sa.Column(
            "only_under_question",
            sa.Text(),
            nullable=True,
            comment="not in the text of record: exists under that option of that question only",
        ),
        sa.Column("only_under_option", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_obligation_edition")),
        sa.ForeignKeyConstraint(
            ["agreement_id", "version_id"],
            ["agreement_version.agreement_id", "agreement_version.id"],
            name=op.f("fk_obligation_edition_agreement_version"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "clause"],
            ["clause_edition.version_id", "clause_edition.number"],
            name=op.f("fk_obligation_edition_clause_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "code"],
            ["obligation.agreement_id", "obligation.code"],
            name=op.f("fk_obligation_edition_obligation"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "only_under_question", "only_under_option"],
            ["question_option.version_id", "question_option.question", "question_option.code"],
            name=op.f("fk_obligation_edition_question_option"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "quote_variant"],
            ["text_variant.version_id", "text_variant.code"],
            name=op.f("fk_obligation_edition_text_variant"),
        ),
        sa.CheckConstraint(
            "modality IN ('duty', 'prohibition', 'permission', 'power', 'competence')",
            name=op.f("ck_obligation_edition_modality"),
        ),
        sa.CheckConstraint(
            "(only_under_question IS NULL) = (only_under_option IS NULL)",
            name=op.f("ck_obligation_edition_only_under_whole"),
        ),
        sa.CheckConstraint(
            "performance IN ('once', 'continuing')", name=op.f("ck_obligation_edition_performance")
        ),
    )

    op.create_table(
        "obligation_actor",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.Column(
            "role",
            sa.String(32),
            nullable=False,
            comment="agreement_of: whose agreement the duty needs",
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=True),
        sa.Column(
            "other_name", sa.Text(), nullable=True, comment="nobody's actor: persons and cargo"
        ),
        sa.PrimaryKeyConstraint(
            "version_id", "obligation", "role", "position", name=op.f("pk_obligation_actor")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "actor"],
            ["actor_edition.version_id", "actor_edition.code"],
            name=op.f("fk_obligation_actor_actor_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_obligation_actor_obligation_edition"),
        ),
        sa.CheckConstraint(
            "(role = 'other_beneficiary') = (actor IS NULL)",
            name=op.f("ck_obligation_actor_actor_or_other"),
        ),
        sa.CheckConstraint(
            "(other_name IS NULL) <> (actor IS NULL)", name=op.f("ck_obligation_actor_one_name")
        ),
        sa.CheckConstraint(
            "role IN ('obligor', 'beneficiary', 'other_beneficiary', 'agreement_of')",
            name=op.f("ck_obligation_actor_role"),
        ),
    )

    op.create_table(
        "obligation_place",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id", "obligation", "position", name=op.f("pk_obligation_place")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_obligation_place_obligation_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "place"],
            ["place.version_id", "place.code"],
            name=op.f("fk_obligation_place_place"),
        ),
    )

    op.create_table(
        "obligation_quantity",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id", "obligation", "position", name=op.f("pk_obligation_quantity")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_obligation_quantity_obligation_edition"),
        ),
    )

    op.create_table(
        "obligation_link",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("to_obligation", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id", "obligation", "position", name=op.f("pk_obligation_link")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_obligation_link_obligation_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "to_obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_obligation_link_to_obligation"),
        ),
        sa.CheckConstraint(
            "kind IN ('parallel_with', 'tied_to')", name=op.f("ck_obligation_link_kind")
        ),
    )

    op.create_table(
        "obligation_condition",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("of_obligation", sa.Text(), nullable=True, comment="is performed"),
        sa.Column("of_trigger", sa.Text(), nullable=True, comment="has happened"),
        sa.Column("words", sa.Text(), nullable=False, comment="the text's own words for it"),
        sa.PrimaryKeyConstraint(
            "version_id", "obligation", "position", name=op.f("pk_obligation_condition")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_obligation_condition_obligation_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "of_obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_obligation_condition_of_obligation"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "of_trigger"],
            ["trigger_event.version_id", "trigger_event.code"],
            name=op.f("fk_obligation_condition_trigger_event"),
        ),
        sa.CheckConstraint(
            "kind IN ('performed', 'trigger')", name=op.f("ck_obligation_condition_kind")
        ),
        sa.CheckConstraint(
            "(kind = 'performed') = (of_obligation IS NOT NULL)",
            name=op.f("ck_obligation_condition_performed"),
        ),
        sa.CheckConstraint(
            "(kind = 'trigger') = (of_trigger IS NOT NULL)",
            name=op.f("ck_obligation_condition_trigger"),
        ),
    )

    op.create_table(
        "option_change_obligation",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("option", sa.Text(), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id",
            "question",
            "option",
            "change",
            "position",
            name=op.f("pk_option_change_obligation"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_option_change_obligation_obligation_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "question", "option", "change"],
            [
                "option_change.version_id",
                "option_change.question",
                "option_change.option",
                "option_change.position",
            ],
            name=op.f("fk_option_change_obligation_option_change"),
        ),
    )


def downgrade() -> None:
    op.drop_table("option_change_obligation")
    op.drop_table("obligation_condition")
    op.drop_table("obligation_link")
    op.drop_table("obligation_quantity")
    op.drop_table("obligation_place")
    op.drop_table("obligation_actor")
    op.drop_table("obligation_edition")
    op.drop_table("obligation")
    op.drop_table("trigger_event")
