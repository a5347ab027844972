"""Questions of interpretation, and the points in which copies differ."""

import sqlalchemy as sa
from alembic import op

revision = "0004_questions"
down_revision = "0003_texts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "question",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column(
            "default_option", sa.Text(), nullable=False, comment="code of one of its options"
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="why that option is the default"),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_question")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["agreement_version.id"], name=op.f("fk_question_agreement_version")
        ),
    )

    op.create_table(
        "question_clause",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id", "question", "position", name=op.f("pk_question_clause")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "clause"],
            ["clause_edition.version_id", "clause_edition.number"],
            name=op.f("fk_question_clause_clause_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "question"],
            ["question.version_id", "question.code"],
            name=op.f("fk_question_clause_question"),
        ),
    )

    op.create_table(
        "question_source",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id", "question", "position", name=op.f("pk_question_source")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "question"],
            ["question.version_id", "question.code"],
            name=op.f("fk_question_source_question"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "source"],
            ["source_edition.version_id", "source_edition.code"],
            name=op.f("fk_question_source_source_edition"),
        ),
    )

    op.create_table(
        "question_option",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("meaning", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "question", "code", name=op.f("pk_question_option")),
        sa.ForeignKeyConstraint(
            ["version_id", "question"],
            ["question.version_id", "question.code"],
            name=op.f("fk_question_option_question"),
        ),
    )

    op.create_table(
        "option_change",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("option", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column(
            "value",
            sa.Text(),
            nullable=False,
            comment="in | ex-clusive, on | before, anchor or variant",
        ),
        sa.Column("day", sa.Date(), nullable=True, comment="where an anchor becomes a named day"),
        sa.PrimaryKeyConstraint(
            "version_id", "question", "option", "position", name=op.f("pk_option_change")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "question", "option"],
            ["question_option.version_id", "question_option.question", "question_option.code"],
            name=op.f("fk_option_change_question_option"),
        ),
        sa.CheckConstraint(
            "kind IN ('fixed_days', 'anchor', 'notice_last_day', 'parties', 'text')",
            name=op.f("ck_option_change_kind"),
        ),
    )

    op.create_table(
        "option_change_actor",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("option", sa.Text(), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id",
            "question",
            "option",
            "change",
            "position",
            name=op.f("pk_option_change_actor"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "actor"],
            ["actor_edition.version_id", "actor_edition.code"],
            name=op.f("fk_option_change_actor_actor_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "question", "option", "change"],
            [
                "option_change.version_id",
                "option_change.question",
                "option_change.option",
                "option_change.position",
            ],
            name=op.f("fk_option_change_actor_option_change"),
        ),
    )

    op.create_table(
        "difference",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("issue", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("would_change", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=True, comment="lets the reader choose"),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_difference")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["agreement_version.id"], name=op.f("fk_difference_agreement_version")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "question"],
            ["question.version_id", "question.code"],
            name=op.f("fk_difference_question"),
        ),
    )

    op.create_table(
        "difference_clause",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("difference", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id", "difference", "position", name=op.f("pk_difference_clause")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "clause"],
            ["clause_edition.version_id", "clause_edition.number"],
            name=op.f("fk_difference_clause_clause_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "difference"],
            ["difference.version_id", "difference.code"],
            name=op.f("fk_difference_clause_difference"),
        ),
    )

    op.create_table(
        "wording",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("difference", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("gloss", sa.Text(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "difference", "position", name=op.f("pk_wording")),
        sa.ForeignKeyConstraint(
            ["version_id", "difference"],
            ["difference.version_id", "difference.code"],
            name=op.f("fk_wording_difference"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "variant"],
            ["text_variant.version_id", "text_variant.code"],
            name=op.f("fk_wording_text_variant"),
        ),
    )


def downgrade() -> None:
    op.drop_table("wording")
    op.drop_table("difference_clause")
    op.drop_table("difference")
    op.drop_table("option_change_actor")
    op.drop_table("option_change")
    op.drop_table("question_option")
    op.drop_table("question_source")
    op.drop_table("question_clause")
    op.drop_table("question")
