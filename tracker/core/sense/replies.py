"""Notes about earlier notes: that there is one, and that a correction puts in its kind."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft
from tracker.core.log.effect import Answer, Correction, Replaceable, name_of_effect
from tracker.core.log.note import Note
from tracker.core.sense.effects import effect_faults
from tracker.core.words.fault import Fault, shown

Noted = Mapping[int | str, Note | Draft]
"""Earlier notes by what `about` may call them: notes by number, drafts of one file by key."""


def reply_faults(draft: Draft, agreement: Agreement, notes: Noted) -> Iterator[Fault]:
    """An answer or a correction without its note, an unknown note, a kind that does not fit."""
    if draft.about is None:
        if isinstance(draft.effect, Answer | Correction):
            kind = name_of_effect(draft.effect)
            yield Fault("about", f"is missing; {article(kind)} {kind} is about an earlier note")
        return
    if draft.about not in notes:
        yield Fault("about", f"{shown(draft.about)} is no earlier note; name one that came before")
    elif isinstance(draft.effect, Answer):
        yield from answer_faults(draft, notes[draft.about])
    elif isinstance(draft.effect, Correction) and draft.effect.by is not None:
        yield from correction_faults(draft, draft.effect.by, notes, agreement)


def answer_faults(draft: Draft, answered: Note | Draft) -> Iterator[Fault]:
    """An answer comes on the day of what it answers (of a period, its first) or later."""
    begun = answered.occurred_from or answered.occurred_on
    if draft.occurred_on < begun:
        told = f"{shown(draft.occurred_on)} comes before what it answers, on {begun}"
        yield Fault("occurred_on", f"{told}; write that day or a later one")


def corrected(about: int | str | None, notes: Noted) -> Note | Draft | None:
    """The note that a chain of corrections began with; None where the chain is broken."""
    note = notes[about] if about is not None and about in notes else None
    seen = set[int | str]()
    while note is not None and isinstance(note.effect, Correction):
        about = note.about
        if about is None or about in seen:
            return None
        seen.add(about)
        note = notes.get(about)
    return note


def correction_faults(
    draft: Draft, by: Replaceable | Answer, notes: Noted, agreement: Agreement
) -> Iterator[Fault]:
    """What a correction puts in: the kind of effect that was there, fitting what it is put on."""
    note = corrected(draft.about, notes)
    if note is None:
        return
    if note.effect is None:
        told = "the note corrected has no effect that could be replaced; leave this out"
        yield Fault("effect.by", told)
    elif type(by) is not type(note.effect):
        kind = name_of_effect(note.effect)
        told = f"{shown(name_of_effect(by))} is another kind of effect than the note corrected has"
        yield Fault("effect.by", f"{told}; write {article(kind)} {kind}")
    else:
        # The correction may tell of days that came after the report it corrects.
        known = replace(note, reported_on=max(note.reported_on, draft.reported_on))
        yield from effect_faults("effect.by", by, known, agreement)


def article(word: str) -> str:
    """The indefinite article of a word."""
    return "an" if word[0] in "aeiou" else "a"
