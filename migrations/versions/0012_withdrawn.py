"""What an earlier version of a text had and a version has not any more."""

import sqlalchemy as sa
from alembic import op

revision = "0012_withdrawn"
down_revision = "0011_feeds"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "withdrawn",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "clause",
            sa.Text(),
            nullable=False,
            comment="of an obligation, the clause in which it stood",
        ),
        sa.Column("obligation", sa.Text(), nullable=True, comment="NULL: the clause as a whole"),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id", "version_id"],
            ["agreement_version.agreement_id", "agreement_version.id"],
            name="fk_withdrawn_agreement_version",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "clause"],
            ["clause.agreement_id", "clause.number"],
            name="fk_withdrawn_clause",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id", "obligation"],
            ["obligation.agreement_id", "obligation.code"],
            name="fk_withdrawn_obligation",
        ),
        sa.PrimaryKeyConstraint("version_id", "position", name="pk_withdrawn"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for event in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER withdrawn_no_{event} BEFORE {event.upper()} ON withdrawn"
                " BEGIN SELECT RAISE(ABORT, 'withdrawn is only added to'); END"
            )
    else:
        op.execute(
            "CREATE TRIGGER withdrawn_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawn"
            " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


def downgrade() -> None:
    op.drop_table("withdrawn")
