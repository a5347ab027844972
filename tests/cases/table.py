"""The tables of cases: what is asked, with which notes on record, and what the answer must be."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Case:
    """One row."""

    why: str
    code: str
    as_of: str
    known_by: str | None = None
    readings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Keys of added notes, in the order in which they were entered."""
    without_last: int = 0
    """How many of the newest notes are not read (a revision before them)."""
    expect: dict[str, Any] = field(default_factory=dict)
    head: dict[str, Any] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How the case is called in test reports."""
        return f"{self.code}@{self.as_of}{'/'.join(['', *self.readings])}"

    @property
    def day(self) -> date:
        """The day asked about."""
        return date.fromisoformat(self.as_of)


def cases(file: str) -> list[Case]:
    """The rows of a table."""
    rows = tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))["case"]
    return [Case(**of_row(row)) for row in rows]


def of_row(row: dict[str, Any]) -> dict[str, Any]:
    """A row's values as a case holds them: lists as tuples."""
    return {key: tuple(held) if isinstance(held, list) else held for key, held in row.items()}


def differing(expected: dict[str, Any], found: dict[str, Any], under: str = "") -> list[str]:
    """Where a document is not as expected, a line each; an expected "" stands for null."""
    lines = []
    for key, want in expected.items():
        have = found[key]
        if isinstance(want, dict):
            lines += differing(want, have, f"{under}{key}.")
        elif have != (want if want != "" else None):
            lines.append(f"{under}{key}: expected {want!r}, found {have!r}")
    return lines


def wrong(case: Case, document: dict[str, Any]) -> list[str]:
    """All that a status document gets wrong about a case; empty where it is right."""
    item = next(item for item in document["items"] if item["code"] == case.code)
    lines = differing(case.expect, item) + differing(case.head, document)
    reasons = " ".join(reason["text"] for reason in item["reasons"])
    lines += [
        f"the reasons do not say {words!r}: {reasons}"
        for words in case.says
        if words not in reasons
    ]
    claims = " ".join(item["claims"])
    return lines + [
        f"the claims do not say {w!r}: {claims}" for w in case.claims if w not in claims
    ]
