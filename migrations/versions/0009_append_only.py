"""Law and record are only ever added to: the database itself refuses to change or delete a row."""

from alembic import op

revision = "0009_append_only"
down_revision = "0008_notes"
branch_labels = None
depends_on = None

TABLES = (
    "agreement agreement_version"
    " actor actor_edition source source_edition agreement_source place place_name"
    " clause clause_edition text_variant text_variant_source passage"
    " question question_clause question_source question_option"
    " option_change option_change_actor option_change_obligation"
    " difference difference_clause wording"
    " trigger_event obligation obligation_edition obligation_actor obligation_place"
    " obligation_quantity obligation_link obligation_condition date_rule"
    " disputed_reading disputed_reading_obligation disputed_view disputed_view_source"
    " note note_obligation note_clause note_source"
).split()


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in TABLES:
            for event in ("update", "delete"):
                op.execute(
                    f"CREATE TRIGGER {table}_no_{event} BEFORE {event.upper()} ON {table}"
                    f" BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
                )
    else:
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME"
            " USING ERRCODE = 'restrict_violation'; END $$"
        )
        for table in TABLES:
            op.execute(
                f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE"
                f" ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in TABLES:
            for event in ("update", "delete"):
                op.execute(f"DROP TRIGGER {table}_no_{event}")
    else:
        op.execute("DROP FUNCTION refuse_change() CASCADE")
