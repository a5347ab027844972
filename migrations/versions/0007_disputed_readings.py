"""What the words oblige to, where that is argued about."""

import sqlalchemy as sa
from alembic import op

revision = "0007_disputed_readings"
down_revision = "0006_date_rules"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "disputed_reading",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=True, comment="NULL: the agreement as a whole"),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_disputed_reading")),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["agreement_version.id"],
            name=op.f("fk_disputed_reading_agreement_version"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "clause"],
            ["clause_edition.version_id", "clause_edition.number"],
            name=op.f("fk_disputed_reading_clause_edition"),
        ),
        sa.CheckConstraint(
            "kind IN ('contested', 'ambiguity', 'role')", name=op.f("ck_disputed_reading_kind")
        ),
    )

    op.create_table(
        "disputed_reading_obligation",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("disputed_reading", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("obligation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id",
            "disputed_reading",
            "position",
            name=op.f("pk_disputed_reading_obligation"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "disputed_reading"],
            ["disputed_reading.version_id", "disputed_reading.code"],
            name=op.f("fk_disputed_reading_obligation_disputed_reading"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "obligation"],
            ["obligation_edition.version_id", "obligation_edition.code"],
            name=op.f("fk_disputed_reading_obligation_obligation_edition"),
        ),
    )

    op.create_table(
        "disputed_view",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("disputed_reading", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=True, comment="the holder, if somebody"),
        sa.Column("variant", sa.Text(), nullable=True, comment="the holder, if a text"),
        sa.Column("holds", sa.Text(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("said", sa.Text(), nullable=False, comment="when or where, in words"),
        sa.PrimaryKeyConstraint(
            "version_id", "disputed_reading", "position", name=op.f("pk_disputed_view")
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "actor"],
            ["actor_edition.version_id", "actor_edition.code"],
            name=op.f("fk_disputed_view_actor_edition"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "disputed_reading"],
            ["disputed_reading.version_id", "disputed_reading.code"],
            name=op.f("fk_disputed_view_disputed_reading"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "variant"],
            ["text_variant.version_id", "text_variant.code"],
            name=op.f("fk_disputed_view_text_variant"),
        ),
        sa.CheckConstraint(
            "(actor IS NULL) <> (variant IS NULL)", name=op.f("ck_disputed_view_one_holder")
        ),
    )

    op.create_table(
        "disputed_view_source",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("disputed_reading", sa.Text(), nullable=False),
        sa.Column("view", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "version_id",
            "disputed_reading",
            "view",
            "position",
            name=op.f("pk_disputed_view_source"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "disputed_reading", "view"],
            [
                "disputed_view.version_id",
                "disputed_view.disputed_reading",
                "disputed_view.position",
            ],
            name=op.f("fk_disputed_view_source_disputed_view"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "source"],
            ["source_edition.version_id", "source_edition.code"],
            name=op.f("fk_disputed_view_source_source_edition"),
        ),
    )


def downgrade() -> None:
    op.drop_table("disputed_view_source")
    op.drop_table("disputed_view")
    op.drop_table("disputed_reading_obligation")
    op.drop_table("disputed_reading")
