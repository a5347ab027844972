"""An agreement and its notes as the TOML that `read_seed` reads: the same values, the same bytes.

What is written and read again is written alike, so that a file can go back and forth between
pages, databases and editors without a change in it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft
from tracker.core.log.succession import by_name
from tracker.formats.seed.joined import FORMAT
from tracker.formats.seed.laws import PARTS
from tracker.formats.seed.write_tables import Written, table_of
from tracker.formats.seed.write_toml import toml_of

LAW_FILE, NOTES_FILE = "agreement.toml", "notes.toml"
PART_FIELDS = tuple(field for field, _ in PARTS.values())


def seed_text(law: Agreement, notes: Iterable[Draft] = ()) -> str:
    """The law, and after it the notes, as one file."""
    return text_of(law_tables(law) | notes_tables(law, notes))


def seed_files(law: Agreement, notes: Iterable[Draft] = ()) -> Mapping[str, bytes]:
    """The files of a folder by their names: the law, and the notes where there are some."""
    files = {LAW_FILE: text_of(law_tables(law)).encode()}
    record = notes_tables(law, notes)
    return files | ({NOTES_FILE: text_of(record).encode()} if record else {})


def law_tables(law: Agreement) -> Written:
    """Everything of a law; its version counts loads and is no part of it."""
    law = by_name(law)
    parts = {kind: part_tables(law, kind) for kind in PARTS}
    return {"format": FORMAT, "agreement": head_table(law)} | {
        k: part for k, part in parts.items() if part
    }


def head_table(law: Agreement) -> Written:
    """The table of what the law says of itself."""
    return table_of(law, law.zone, without=("version", *PART_FIELDS))


def part_tables(law: Agreement, kind: str) -> list[Written]:
    """The tables of one of the law's lists."""
    field, _ = PARTS[kind]
    return [table_of(part, law.zone) for part in getattr(law, field)]


def notes_tables(law: Agreement, notes: Iterable[Draft]) -> Written:
    """The list of notes; nothing where there is none."""
    tables = [table_of(draft, law.zone) for draft in notes]
    return {"note": tables} if tables else {}


def text_of(tables: Mapping[str, Any]) -> str:
    """The tables as TOML."""
    return "".join(toml_of(tables)).lstrip("\n")
