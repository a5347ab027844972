"""What a database says about its own schema, in a form in which two can be compared."""

import re

from sqlalchemy import Connection, text

Description = dict[str, object]
"""The definition of each thing, by its kind and name."""

SQLITE = "SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE sql IS NOT NULL"
POSTGRESQL = {
    "column": """
        SELECT c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
            || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
            || coalesce(' COMMENT ' || col_description(c.oid, a.attnum), '')
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
            AND a.attnum > 0 AND NOT a.attisdropped""",
    "constraint": """
        SELECT conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace""",
    "index": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "trigger": """
        SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal""",
    "function": """
        SELECT proname, pg_get_functiondef(oid) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace""",
}


def described(connection: Connection) -> Description:
    """Tables, constraints, indexes, triggers and functions, but for what Alembic keeps."""
    found = sqlite(connection) if connection.dialect.name == "sqlite" else postgresql(connection)
    return {name: value for name, value in found.items() if "alembic_version" not in name}


def sqlite(connection: Connection) -> Description:
    """As SQLite keeps it: the statements, tables without regard to the order of their parts."""
    rows = connection.execute(text(SQLITE))
    return {name: parts(sql) if name.startswith("table") else plain(sql) for name, sql in rows}


def postgresql(connection: Connection) -> Description:
    """As PostgreSQL's catalogues have it."""
    return {
        f"{kind} {name}": definition
        for kind, query in POSTGRESQL.items()
        for name, definition in connection.execute(text(query))
    }


def plain(sql: str) -> str:
    """The statement without regard to quotes and white space."""
    return " ".join(sql.replace('"', "").split())


def parts(sql: str) -> list[str]:
    """The columns and constraints of CREATE TABLE, sorted; commas in brackets divide nothing."""
    body = plain(sql)
    inner = body[body.index("(") + 1 : body.rindex(")")]
    found, depth = [""], 0
    for piece in re.split(r"([(),])", inner):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if piece == "," and depth == 0:
            found.append("")
        else:
            found[-1] += piece
    return sorted(part.strip() for part in found)
