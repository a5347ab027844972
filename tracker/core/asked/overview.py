"""The one answer function: every obligation of an agreement as asked, with the validity line."""

from dataclasses import dataclass, replace
from datetime import datetime

from tracker.core.agenda.agenda import next_entry
from tracker.core.agenda.entry import AgendaEntry
from tracker.core.answer.answer import ObligationAnswer, Reason
from tracker.core.answer.breaks import leans_on
from tracker.core.answer.evaluation import answer_for
from tracker.core.asked.asking import Asking
from tracker.core.days.day import long_day
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.law.question import DisputedReading
from tracker.core.law.reading import under
from tracker.core.log.note import Note
from tracker.core.log.recall import recalled
from tracker.core.standing.case import Case
from tracker.core.standing.validity import Validity, validity
from tracker.core.words.vocabulary import SILENT_WORDS, STATUSES, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One obligation with its answer, as lists, pages and exports show it."""

    obligation: Obligation
    answer: ObligationAnswer
    label: str
    """The word as it is shown: who it rests on, what silence means."""
    next: AgendaEntry | None
    disputed_readings: tuple[DisputedReading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The answer for an agreement: the law as read, the validity line, an item an obligation."""

    agreement: Agreement
    """The law under the chosen readings."""
    asking: Asking
    projected: bool
    validity: Validity
    items: tuple[Item, ...]


def case_for(agreement: Agreement, notes: tuple[Note, ...], asking: Asking) -> Case:
    """The law as read, the record as visible, and the instant asked about."""
    law = under(agreement, asking.readings)
    known_by, revision = asking.known_by, asking.revision
    record = recalled(agreement, notes, known_by=known_by, revision=revision)
    return Case(law, record, asking.instant(agreement.tz))


def overview(agreement: Agreement, notes: tuple[Note, ...], asking: Asking) -> Overview:
    """Where every obligation stands, as asked."""
    case = case_for(agreement, notes, asking)
    items = (item_of(case, one, agreement, asking) for one in case.agreement.obligations)
    return Overview(
        agreement=case.agreement,
        asking=asking,
        projected=asking.projected(agreement.tz),
        validity=validity(case),
        items=tuple(items),
    )


def item_of(case: Case, obligation: Obligation, text: Agreement, asking: Asking) -> Item:
    """One obligation's answer with what lists show beside it; `text` is the law unread."""
    answer = answer_for(case, obligation)
    disputed = tuple(d for d in text.disputed_readings if obligation.code in d.obligations)
    return Item(
        obligation=obligation,
        answer=with_edges(case, answer, text, asking),
        label=label_of(case.agreement, answer, asking),
        next=next_entry(case, obligation),
        disputed_readings=disputed,
    )


def with_edges(
    case: Case, answer: ObligationAnswer, text: Agreement, asking: Asking
) -> ObligationAnswer:
    """The answer with the reasons that come from the asking: readings chosen, record not read."""
    reasons = []
    if asking.readings and read_otherwise(case.agreement, text, answer.code):
        chosen = ", ".join(f"{q} = {o}" for q, o in asking.readings)
        reasons.append(Reason(code="reading", text=f"Read under {chosen}."))
    if asking.projected(text.tz):
        reasons.append(Reason(code="projection", text=f"A projection: {read_to(asking)}."))
    return replace(answer, reasons=(*answer.reasons, *reasons)) if reasons else answer


def read_otherwise(law: Agreement, text: Agreement, code: str) -> bool:
    """Whether the readings change the obligation, or one it leans on, or bring it in."""
    obligation = law.by_code[code]
    leaned = leans_on(law, obligation)
    changed = any(one != text.by_code.get(one.code) for one in leaned)
    return changed or obligation.only_under is not None


def read_to(asking: Asking) -> str:
    """How far the record was read, in words."""
    return f"the record was read to {long_day(asking.read_to)}"


def label_of(agreement: Agreement, answer: ObligationAnswer, asking: Asking) -> str:
    """The word as shown: it names the one actor it rests on, and never makes silence speak."""
    if answer.word in SILENT_WORDS and asking.projected(agreement.tz):
        return f"{SILENT_WORDS[answer.word]}; {read_to(asking)}"
    if answer.word is Status.ENDED and answer.word_before is not None:
        before = said_by(agreement, answer.word_before, answer.named)
        return f"{STATUSES[answer.word].label}; before: {before}"
    return said_by(agreement, answer.word, answer.named)


def said_by(agreement: Agreement, word: Status, named: tuple[str, ...]) -> str:
    """The word with the one actor it rests on; where they are several, the word alone.

    Not "performed by" the actor: who says so is often not who was to do it.
    """
    label = STATUSES[word].label
    return f"{label}, says {agreement.name_of(named[0])}" if len(named) == 1 else label


def moment_in_zone(agreement: Agreement, at: datetime) -> str:
    """An instant with the agreement's offset, ISO 8601."""
    return at.astimezone(agreement.tz).isoformat()
