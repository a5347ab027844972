"""Derivations as pages show them: a sentence a step, quoted words in their own language."""

from dataclasses import dataclass

from tracker.core.days.derivation import Derivation, Op
from tracker.core.days.sentences import sentence
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One step: its sentence, or the quoted words with their language, and its note."""

    text: str
    words: str = ""
    where: str = ""
    language: str = ""
    note: int | None = None


def step_lines(law: Agreement, obligation: Obligation | None, steps: Derivation) -> list[StepLine]:
    """The steps in order."""
    code = obligation.quote_variant if obligation else None
    variant = next((v for v in law.variants if v.code == code), None)
    return [
        StepLine(
            text="The words:",
            words=one.get("words"),
            where=variant.label if variant else "",
            language=variant.language if variant else "",
        )
        if one.op is Op.QUOTE
        else StepLine(text=sentence(one), note=one.note)
        for one in steps
    ]
