"""Searching all notes and clauses for words, however their letters are marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from tracker.core.law.agreement import Agreement
from tracker.core.words.fault import BadValueError
from tracker.core.words.text import readable
from tracker.services.library import Holding
from tracker.store.search_text import folded, searchable
from tracker.store.searching import notes_with

MOST = 200
"""Notes, and parts of texts, that one search shows."""
LONGEST = 200
"""Characters of what is searched for."""
AROUND = 70
"""Characters of an excerpt on each side of what was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What was found with some words around it."""

    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A note, a clause or an obligation in which everything was found."""

    law: Agreement
    kind: str
    """note, clause or obligation."""
    code: str
    """The note's number, the clause's, or the obligation's code."""
    title: str
    """Of a note, its actor's name."""
    on: date | None
    """Of a note, the day on which it happened."""
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """What was found, and whether there is more of it."""

    text: tuple[Hit, ...]
    notes: tuple[Hit, ...]
    more: bool


def terms_of(query: str) -> tuple[str, ...]:
    """What has to be found, every part of it: words, and phrases in quotes, folded.

    BadValueError where nothing is left to look for, or too much.
    """
    if len(query) > LONGEST:
        wanted = f"has {len(query):,} characters; write at most {LONGEST}"
        raise BadValueError("q", query, wanted)
    found: list[str] = []
    parts = readable(query, field="q").replace("“", '"').replace("”", '"').split('"')
    for at, part in enumerate(parts):
        # Every second part stands in quotes; one that is never closed ends with the query.
        found += [" ".join(part.split())] if at % 2 else part.split()
    terms = tuple(dict.fromkeys(term for term in map(folded, found) if term.strip()))
    if not terms:
        raise BadValueError("q", query, "is nothing to look for; write a word")
    return terms


def search(session: Session, holdings: Sequence[Holding], query: str) -> Hits:
    """Everything that has all terms in it: parts of the newest texts, and notes, newest first."""
    terms = terms_of(query)
    laws = [(one.law, words) for one in holdings for words in parts_of(one.law)]
    text = [hit for law, words in laws if (hit := hit_in(law, *words, terms)) is not None]
    by_code = {holding.law.code: holding for holding in holdings}
    found = notes_with(session, tuple(by_code), terms, MOST + 1)
    return Hits(
        text=tuple(text[:MOST]),
        notes=tuple(note_hit(by_code[code], number, terms) for code, number in found[:MOST]),
        more=len(text) > MOST or len(found) > MOST,
    )


def parts_of(law: Agreement) -> Iterator[tuple[str, str, str, str]]:
    """The clauses and obligations of a text: kind, code, title, and all their words."""
    for clause in law.clauses:
        passages = [p for variant in law.variants for p in variant.passages]
        words = [passage.words for passage in passages if passage.clause == clause.number]
        yield "clause", clause.number, clause.title, "\n".join([*words, *clause.remarks])
    for one in law.obligations:
        yield "obligation", one.code, one.title, "\n".join([one.object, one.place_note, one.quote])


def hit_in(
    law: Agreement, kind: str, code: str, title: str, words: str, terms: Sequence[str]
) -> Hit | None:
    """The part, if every term is in its title or its words."""
    there = searchable(title, words)
    if not all(term in there for term in terms):
        return None
    excerpt = excerpt_of(f"{title}\n{words}", terms[0])
    return Hit(law=law, kind=kind, code=code, title=title, on=None, excerpt=excerpt)


def note_hit(holding: Holding, number: int, terms: Sequence[str]) -> Hit:
    """A note in which the database found the terms."""
    note, law = holding.notes[number - 1], holding.law
    quote = getattr(getattr(note.effect, "by", note.effect), "quote", None)
    return Hit(
        law=law,
        kind="note",
        code=str(number),
        title=law.name_of(note.actor),
        on=note.occurred_on,
        excerpt=excerpt_of("\n".join(filter(None, (note.text, quote))), terms[0]),
    )


def excerpt_of(text: str, term: str) -> Excerpt:
    """The first place of a term, with the words around it as they are written."""
    letters = [(at, letter) for at, char in enumerate(text) for letter in folded(char)]
    start = "".join(letter for _, letter in letters).find(term)
    if start < 0:
        return Excerpt(before="", found="", after=cut(text[: 2 * AROUND]))
    first, last = letters[start][0], letters[start + len(term) - 1][0] + 1
    before = text[max(0, first - AROUND) : first]
    after = text[last : last + AROUND]
    # Whole words only, where something is left out.
    before = "… " + before.partition(" ")[2] if first > AROUND else before
    after = after.rpartition(" ")[0] + " …" if last + AROUND < len(text) else after
    return Excerpt(before=cut(before), found=cut(text[first:last]), after=cut(after))


def cut(text: str) -> str:
    """The text on one line."""
    return text.replace("\n", " ")
