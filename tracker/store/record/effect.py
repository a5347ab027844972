"""Effects between values and columns of a note's row."""

from typing import Any

from sqlalchemy import RowMapping

from tracker.core.log.effect import (
    NAMES,
    Answer,
    Correction,
    Effect,
    Extension,
    Replaceable,
    TriggerEffect,
)
from tracker.store.columns import Columns, filled, picked
from tracker.store.tables.note import NEEDED, NEW_END, OPTIONAL, NoteRow

KINDS = {name.replace(" ", "_"): kind for kind, name in NAMES.items()}
"""The word that a row holds for each kind of effect."""
WORDS = {kind: word for word, kind in KINDS.items()}
CARRIED = (*NEEDED, *OPTIONAL, *NEW_END)
TRIGGERED = (Extension, TriggerEffect)
"""Those that name a trigger; the word is taken in SQL, so the column has another name."""
EMPTY: Columns = dict.fromkeys(("effect", "replacement", *CARRIED))
"""The effect's columns of a plain note."""


def columns(effect: Effect | None) -> Columns:
    """All columns of a note's effect."""
    if effect is None:
        return EMPTY
    if isinstance(effect, Correction):
        own = {} if effect.by is None else carried("replacement", effect.by)
        return EMPTY | own | {"effect": "correction"}
    return EMPTY | carried("effect", effect)


def carried(column: str, effect: Replaceable | Answer) -> Columns:
    """What an effect carries, and its kind in the column of that name."""
    own = filled(NoteRow, effect) | {column: WORDS[type(effect)]}
    return own | ({"trigger_code": effect.trigger} if isinstance(effect, TRIGGERED) else {})


def value(row: RowMapping) -> Effect | None:
    """The effect that a note's row holds."""
    word = row["effect"]
    if word == "correction":
        by = row["replacement"]
        return Correction(by=None if by is None else carried_by(row, by))
    return None if word is None else carried_by(row, word)


def carried_by(row: RowMapping, word: str) -> Any:  # noqa: ANN401
    """The effect of that kind, with what the row's columns hold of it."""
    kind = KINDS[word]
    if kind in TRIGGERED:
        return picked(kind, row, trigger=row["trigger_code"])
    return picked(kind, row)
