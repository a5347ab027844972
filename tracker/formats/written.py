"""Core values as JSON can hold them: days and instants in ISO 8601, nothing invented for None."""

import json
from datetime import date
from typing import Any

from tracker.core.days.derivation import Derivation
from tracker.core.days.sentences import sentence

Document = dict[str, Any]
"""What becomes a JSON object: strings, numbers, truth values, None, lists and objects of them."""


def day_or_none(day: date | None) -> str | None:
    """The day as YYYY-MM-DD; None where there is none."""
    return day.isoformat() if day is not None else None


def past_due_of(word: str) -> bool | str:
    """`no` and `yes` as truth values, "disputed" as it is."""
    return word if word == "disputed" else word == "yes"


def steps_of(derivation: Derivation) -> list[Document]:
    """The steps to a date: data that can be replayed, each with its sentence."""
    return [
        {
            "op": step.op.value,
            "result": step.result or None,
            "given": dict(step.given),
            "note": step.note,
            "sentence": sentence(step),
        }
        for step in derivation
    ]


def as_json(document: Document) -> str:
    """The document as JSON text, in the order of its keys, with its letters as they are."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
