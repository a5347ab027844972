"""Logs drawn at random on the small law: acts, positions, answers and corrections."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from tests.core.laws import OBLIGATIONS, note
from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import (
    Answer,
    Correction,
    Effect,
    End,
    Extension,
    Notice,
    Position,
    Resumption,
    Standing,
    Suspension,
    TriggerEffect,
    Value,
    Verb,
    values_for,
)
from tracker.core.log.note import Note

UNTIL = datetime(2023, 6, 1, tzinfo=UTC)
"""An instant after all of their days."""
days = st.dates(date(2020, 12, 25), date(2023, 5, 1))
standings = st.sampled_from(Standing)


@st.composite
def effects(draw: st.DrawFn, obligation: Obligation) -> Effect:
    kinds: list[st.SearchStrategy[Effect]] = [
        st.builds(Position, value=st.sampled_from(values_for(obligation)),
                  performed_on=st.none() | days),
        st.builds(Extension, new_last_day=days, standing=standings,
                  only_if=st.sampled_from([None, "visit"]),
                  trigger=st.sampled_from([None, "visit"])),
        st.builds(End, label=st.just("terminated"), in_law=st.booleans(), standing=standings),
        st.builds(Suspension, standing=standings),
        st.builds(Resumption, standing=standings),
        st.builds(Answer, verb=st.sampled_from(Verb)),
        st.builds(Correction, by=st.none() | st.builds(Position, value=st.just(Value.PERFORMED))),
        st.builds(TriggerEffect, trigger=st.just("visit"), standing=standings),
    ]  # fmt: skip
    if obligation.code in ("4", "15"):
        kinds.append(st.builds(Notice))
    return draw(st.one_of(kinds))


@st.composite
def logs(draw: st.DrawFn) -> tuple[Note, ...]:
    found = []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        obligation = draw(st.sampled_from(OBLIGATIONS))
        effect: Effect | None = draw(effects(obligation))
        about = draw(st.integers(1, number - 1)) if number > 1 else None
        if about is None and isinstance(effect, Answer | Correction):
            effect = None
        found.append(
            note(
                number,
                draw(st.sampled_from(["A", "A-ORG", "B", "C", "COURT", "NGO"])),
                draw(days).isoformat(),
                effect,
                obligations=(obligation.code,),
                about=about if isinstance(effect, Answer | Correction) else None,
                whole=draw(st.booleans()),
                concerning=draw(st.sampled_from([None, *obligation.obligors])),
            )
        )
    return tuple(found)
