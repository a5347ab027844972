"""Actors, sources and places: those whom and what the text names."""

import sqlalchemy as sa
from alembic import op

revision = "0002_names"
down_revision = "0001_agreements"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "actor",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agreement_id", "code", name=op.f("pk_actor")),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_actor_agreement")
        ),
        sa.CheckConstraint("code <> ''", name=op.f("ck_actor_code_given")),
    )

    op.create_table(
        "actor_edition",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("formal_name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("signatory", sa.Boolean(), nullable=False),
        sa.Column(
            "defined_party",
            sa.Boolean(),
            nullable=False,
            comment="the text's term for its parties covers it",
        ),
        sa.Column("organ_of", sa.Text(), nullable=True, comment="the party it speaks for"),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_actor_edition")),
        sa.ForeignKeyConstraint(
            ["agreement_id", "code"],
            ["actor.agreement_id", "actor.code"],
            name=op.f("fk_actor_edition_actor"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "organ_of"],
            ["actor_edition.version_id", "actor_edition.code"],
            name=op.f("fk_actor_edition_actor_edition"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "version_id"],
            ["agreement_version.agreement_id", "agreement_version.id"],
            name=op.f("fk_actor_edition_agreement_version"),
        ),
        sa.CheckConstraint(
            "kind IN ('state', 'organ', 'organisation', 'authority', 'person', 'court', "
            "'monitor', 'team')",
            name=op.f("ck_actor_edition_kind"),
        ),
        sa.CheckConstraint("organ_of <> code", name=op.f("ck_actor_edition_organ_of_another")),
    )

    op.create_table(
        "source",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agreement_id", "code", name=op.f("pk_source")),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_source_agreement")
        ),
        sa.CheckConstraint("code <> ''", name=op.f("ck_source_code_given")),
    )

    op.create_table(
        "source_edition",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("archived_url", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("retrieved_on", sa.Date(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column(
            "reprint_of", sa.Text(), nullable=True, comment="the primary publication, in words"
        ),
        sa.Column(
            "confirmed", sa.Boolean(), nullable=False, comment="somebody has read it in a copy"
        ),
        sa.Column("confirmation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_source_edition")),
        sa.ForeignKeyConstraint(
            ["agreement_id", "version_id"],
            ["agreement_version.agreement_id", "agreement_version.id"],
            name=op.f("fk_source_edition_agreement_version"),
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "code"],
            ["source.agreement_id", "source.code"],
            name=op.f("fk_source_edition_source"),
        ),
    )

    op.create_table(
        "agreement_source",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "position", name=op.f("pk_agreement_source")),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["agreement_version.id"],
            name=op.f("fk_agreement_source_agreement_version"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id", "source"],
            ["source_edition.version_id", "source_edition.code"],
            name=op.f("fk_agreement_source_source_edition"),
        ),
    )

    op.create_table(
        "place",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "neutral", sa.Text(), nullable=False, comment="the form that the tracker itself uses"
        ),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("warning", sa.Text(), nullable=False),
        sa.Column("confirmation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "code", name=op.f("pk_place")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["agreement_version.id"], name=op.f("fk_place_agreement_version")
        ),
        sa.CheckConstraint("latitude BETWEEN -90 AND 90", name=op.f("ck_place_latitude")),
        sa.CheckConstraint("longitude BETWEEN -180 AND 180", name=op.f("ck_place_longitude")),
    )

    op.create_table(
        "place_name",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "place", "position", name=op.f("pk_place_name")),
        sa.ForeignKeyConstraint(
            ["version_id", "place"],
            ["place.version_id", "place.code"],
            name=op.f("fk_place_name_place"),
        ),
    )


def downgrade() -> None:
    op.drop_table("place_name")
    op.drop_table("place")
    op.drop_table("agreement_source")
    op.drop_table("source_edition")
    op.drop_table("source")
    op.drop_table("actor_edition")
    op.drop_table("actor")
