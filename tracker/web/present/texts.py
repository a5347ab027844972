"""The words of a clause side by side, the text of record first."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.law.source import Source
from tracker.core.law.variant import Passage, TextVariant

Passages = Iterable[tuple[TextVariant, Passage]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCard:
    """One text's words for the clause; a text may have several passages for it."""

    variant: TextVariant
    of_record: bool
    passages: tuple[Passage, ...]
    sources: tuple[Source, ...]


def text_cards(law: Agreement, passages: Passages) -> tuple[TextCard, ...]:
    """A card for each text that has words for the clause."""
    found: dict[str, list[Passage]] = {}
    variants = {}
    for variant, passage in passages:
        variants[variant.code] = variant
        found.setdefault(variant.code, []).append(passage)
    known = {source.code: source for source in law.sources}
    cards = [
        TextCard(
            variant=variant,
            of_record=code == law.text_of_record,
            passages=tuple(found[code]),
            sources=tuple(known[source] for source in variant.sources),
        )
        for code, variant in variants.items()
    ]
    return tuple(sorted(cards, key=lambda card: not card.of_record))


def quoted_passage(law: Agreement, obligation: Obligation) -> Passage | None:
    """The passage that an obligation's quote is taken from, which says how far it was confirmed."""
    for variant in law.variants:
        if variant.code == obligation.quote_variant:
            return next((p for p in variant.passages if p.clause == obligation.clause), None)
    return None


def missing_texts(law: Agreement, passages: Passages) -> tuple[TextVariant, ...]:
    """The texts that have no words for the clause here."""
    there = {variant.code for variant, _ in passages}
    return tuple(variant for variant in law.variants if variant.code not in there)
