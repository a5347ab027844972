"""The tables, asked of the answer function itself."""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.cases.table import FOLDER, Case, cases, wrong
from tracker.core.asked.asking import Asking
from tracker.core.asked.comparison import differences
from tracker.core.asked.overview import overview
from tracker.core.law.agreement import Agreement
from tracker.core.law.reading import parse_readings
from tracker.core.log.draft import Draft, note_of
from tracker.core.log.note import Note
from tracker.formats.head_json import Head
from tracker.formats.seed.reader import read_seed_files
from tracker.formats.status_json import status_document

TODAY = date(2026, 11, 23)
ENTERED = datetime(2026, 11, 23, 12, tzinfo=UTC)
SEED = Path(__file__).parents[2] / "seeds" / "trilateral-2020"


@cache
def bundled() -> tuple[Agreement, tuple[Draft, ...], dict[str, Draft]]:
    """The bundled law, its notes, and the added ones by key."""
    files = {path.name: path.read_bytes() for path in SEED.glob("*.toml")}
    seed = read_seed_files(files)
    added = (FOLDER / "synthetic-notes.toml").read_bytes()
    both = read_seed_files({**files, "zz-synthetic-notes.toml": added})
    extra = {str(draft.key): draft for draft in both.notes[len(seed.notes) :]}
    return seed.agreement, seed.notes, extra


def log(case: Case) -> tuple[Note, ...]:
    """The bundled record with the case's notes entered after it."""
    _, drafts, extra = bundled()
    numbers: dict[str, int] = {}
    notes = []
    for number, draft in enumerate((*drafts, *(extra[key] for key in case.notes)), 1):
        numbers[str(draft.key)] = number
        about = numbers[str(draft.about)] if draft.about else None
        notes.append(
            note_of(draft, number=number, about=about, recorded_at=ENTERED, recorded_by="tests")
        )
    return tuple(notes)


def document(case: Case) -> dict[str, Any]:
    """The status document for a case."""
    agreement, _, _ = bundled()
    notes = log(case)
    asking = Asking(
        as_of=case.day,
        today=TODAY,
        known_by=date.fromisoformat(case.known_by) if case.known_by else None,
        revision=len(notes) - case.without_last,
        readings=parse_readings(agreement, case.readings, field="reading"),
    )
    found = overview(agreement, notes, asking)
    head = Head(agreement=agreement, asking=asking, revision=len(notes), validity=found.validity)
    differing = differences(agreement, notes, asking)
    return dict(status_document(head, found.items, differing, generated_at=ENTERED))


@pytest.mark.parametrize("case", cases("statement.toml"), ids=lambda case: case.name)
def test_statement(case: Case) -> None:
    assert wrong(case, document(case)) == []


@pytest.mark.parametrize("case", cases("synthetic.toml"), ids=lambda case: case.name)
def test_synthetic(case: Case) -> None:
    assert wrong(case, document(case)) == []
