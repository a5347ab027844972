"""Clauses, and their words in each copy of the text."""

import sqlalchemy as sa
from alembic import op

revision = "0003_texts"
down_revision = "0002_names"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "clause",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agreement_id", "number", name=op.f("pk_clause")),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_clause_agreement")
        ),
        sa.CheckConstraint("number <> ''", name=op.f("ck_clause_number_given")),
    )

    op.create_table(
        "clause_edition",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False, comment="JSON list, in order"),
        sa.PrimaryKeyConstraint("version_id", "number", name=op.f("pk_clause_edition")),
        sa.ForeignKeyConstraint(
            ["agreement_id", "version_id"],
            ["agreement_version.agreement_id", "agreement_version.id"],
            name=op.f("fk_clause_edition_agreement_version"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "number"],
            ["clause.agreement_id", "clause.number"],
            name=op.f("fk_clause_edition_clause"),
        ),
    )

    op.create_table(
        "text_variant",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column(
            "standing",
            sa.Text(),
            nullable=False,
            comment="text of record, press copy …, in plain words",
        ),
        sa.Column("confirmation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_text_variant")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["agreement_version.id"], name=op.f("fk_text_variant_agreement_version")
        ),
    )

    op.create_table(
        "text_variant_source",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id", "variant", "position", name=op.f("pk_text_variant_source")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "source"],
            ["source_edition.version_id", "source_edition.code"],
            name=op.f("fk_text_variant_source_source_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "variant"],
            ["text_variant.version_id", "text_variant.code"],
            name=op.f("fk_text_variant_source_text_variant"),
        ),
    )

    op.create_table(
        "passage",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False, comment="as this variant prints it"),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column(
            "complete",
            sa.Boolean(),
            nullable=False,
            comment="false where the copy at hand breaks off",
        ),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("confirmation", sa.Text(), nullable=False),
        sa.Column(
            "part",
            sa.Text(),
            nullable=False,
            comment="part of the clause, where it is not the whole",
        ),
        sa.PrimaryKeyConstraint("version_id", "variant", "position", name=op.f("pk_passage")),
        sa.ForeignKeyConstraint(
            ["version_id", "clause"],
            ["clause_edition.version_id", "clause_edition.number"],
            name=op.f("fk_passage_clause_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "variant"],
            ["text_variant.version_id", "text_variant.code"],
            name=op.f("fk_passage_text_variant"),
        ),
    )


def downgrade() -> None:
    op.drop_table("passage")
    op.drop_table("text_variant_source")
    op.drop_table("text_variant")
    op.drop_table("clause_edition")
    op.drop_table("clause")
