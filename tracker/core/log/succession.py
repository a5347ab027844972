"""What a new version of a text takes over from the one before it, because the record needs it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.core.law.actor import Actor, alphabetical
from tracker.core.law.agreement import Agreement
from tracker.core.law.digest import digest_of_law
from tracker.core.law.withdrawn import Withdrawn
from tracker.core.log.effect import Correction, Notice
from tracker.core.log.note import UNNAMED, Note


def succeeding(
    law: Agreement, before: Agreement, *, quoted: set[str], cited: set[str]
) -> Agreement:
    """The law with what it lacks of the version before it, each at the end of its list.

    Actors that notes quote (`quoted`) and sources that they cite (`cited`), such as were made with
    a note and stand in no file; and every obligation and clause that is gone, as withdrawn.
    """
    known = {source.code for source in law.sources}
    sources = tuple(s for s in before.sources if s.code in cited and s.code not in known)
    return replace(
        law,
        actors=law.actors + missing_actors(law, before, quoted),
        sources=law.sources + sources,
        withdrawn=law.withdrawn + tuple(newly_withdrawn(law, before)),
    )


def missing_actors(law: Agreement, before: Agreement, quoted: set[str]) -> tuple[Actor, ...]:
    """The quoted actors that the law lacks, with the parties that they speak for."""
    known = before.actor_by_code
    parties = {known[code].organ_of for code in quoted if code in known}
    wanted = (quoted | parties) - law.actor_by_code.keys()
    return tuple(actor for actor in before.actors if actor.code in wanted)


def newly_withdrawn(law: Agreement, before: Agreement) -> Iterator[Withdrawn]:
    """What the version before had, or had withdrawn, and the law neither has nor names so."""
    gone = (
        *before.withdrawn,
        *(Withdrawn(clause=c.number, title=c.title) for c in before.clauses),
        *(Withdrawn(clause=o.clause, title=o.title, obligation=o.code) for o in before.obligations),
    )
    for one in gone:
        if one.code not in (law.numbers_ever if one.is_clause else law.codes_ever):
            yield one


def is_same_text(one: Agreement, two: Agreement) -> bool:
    """Whether two versions say the same; in which order their actors are held means nothing."""
    return digest_of_law(by_name(one)) == digest_of_law(by_name(two))


def by_name(law: Agreement) -> Agreement:
    """The law with its actors in alphabetical order."""
    return replace(law, actors=tuple(sorted(law.actors, key=alphabetical)))


def quoted_in(notes: Iterable[Note]) -> set[str]:
    """The codes of all actors that notes name."""
    named = set[str]()
    for note in notes:
        effect = note.effect.by if isinstance(note.effect, Correction) else note.effect
        giver = effect.giver if isinstance(effect, Notice) else None
        named |= {code for code in (note.actor, note.concerning, giver) if code}
    return named - {UNNAMED}


def cited_in(notes: Iterable[Note]) -> set[str]:
    """The codes of all sources that notes cite."""
    return {code for note in notes for code in note.sources}
