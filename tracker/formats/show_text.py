"""All about one obligation, and all about one clause, as a terminal shows it."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.core.answer.history import Interval
from tracker.core.asked.comparison import Difference
from tracker.core.asked.outcome import in_words
from tracker.core.asked.overview import Item
from tracker.core.days.day import long_day, long_instant
from tracker.core.days.sentences import sentences
from tracker.core.law.agreement import Agreement, Clause
from tracker.core.law.question import DisputedReading
from tracker.core.law.variant import Difference as TextDifference
from tracker.core.law.variant import Passage, TextVariant
from tracker.core.log.note import Note
from tracker.core.words.vocabulary import MARKERS, STATUSES
from tracker.formats.head_json import Head
from tracker.formats.head_text import ARITHMETIC, head_text
from tracker.formats.notes_text import note_text
from tracker.formats.report.words import dates
from tracker.formats.status_text import status_of
from tracker.formats.table import Style, paragraph, table

INDENT = "    "
STEPS = ("From", "To", "Status", "Positions", "Last day")
Logged = tuple[Note, int | None]


def obligation_text(
    head: Head,
    item: Item,
    differences: Sequence[Difference],
    history: Iterable[Interval],
    logged: Iterable[Logged],
    style: Style,
) -> str:
    """One obligation: what it is, where it stands, when, why, read how, on which notes."""
    law = head.agreement
    parts = [
        head_text(head, style) + section("", about(law, item), style),
        section("Why", (reason.text for reason in item.answer.reasons), style),
        section(f"How the {what_is_derived(item)} comes about", derived(item), style),
        section("Claimed, and moving nothing", item.answer.claims, style),
        section("Under another reading", map(differing, differences), style),
        section("Its reading is disputed", disputes(law, item.disputed_readings), style),
        steps_text(law, history, style),
        *(note_text(law, note, corrected, style) for note, corrected in logged),
        paragraph(ARITHMETIC, style),
    ]
    return "\n".join(part for part in parts if part)


def section(heading: str, lines: Iterable[str], style: Style) -> str:
    """A heading and its lines; nothing where there is no line."""
    written = "".join(paragraph(line, style, INDENT if heading else "") for line in lines)
    if not written:
        return ""
    return (f"{style.strong(heading)}\n" if heading else "") + written


def about(law: Agreement, item: Item) -> Iterator[str]:
    """What the text says, and where it stands."""
    one, answer = item.obligation, item.answer
    yield f"{one.code} {one.title} ({law.clause_word} {one.clause})"
    benefits = [*map(law.name_of, one.beneficiaries), *one.other_beneficiaries]
    to = f"; for {', '.join(benefits)}" if benefits else ""
    borne = ", ".join(map(law.name_of, one.obligors)) or "nobody named"
    yield f"{one.modality.value.capitalize()}, {one.performance.value}; on {borne}{to}."
    if one.obligors_note:
        yield one.obligors_note
    yield f"Status: {status_of(item)}. Positions: {MARKERS[answer.marker].label.lower()}."
    if answer.due_on is None and answer.window is None:
        yield "Last day: none."
    yield from (f"{one}." for one in dates(item))


def what_is_derived(item: Item) -> str:
    """The date whose steps are told."""
    return "last day" if item.answer.due_steps else "next date"


def derived(item: Item) -> Iterator[str]:
    """The steps to the last day, in words; of a term or a window, those to its next date."""
    steps = item.answer.due_steps or (item.next.derivation if item.next else ())
    yield from sentences(steps)


def differing(one: Difference) -> str:
    """What another reading would change."""
    return f"{one.reading}: {in_words(one)}."


def disputes(law: Agreement, readings: Iterable[DisputedReading]) -> Iterator[str]:
    """Each disputed reading, and who holds what."""
    for reading in readings:
        yield f"{reading.matter} ({reading.kind})"
        for view in reading.views:
            who = view.holder if view.of_text else law.name_of(view.holder)
            when = f", {long_day(view.said_on)}" if view.said_on else ""
            yield f"{who}{when}: {view.holds}"


def steps_text(law: Agreement, history: Iterable[Interval], style: Style) -> str:
    """How the answer changed, a line a stretch of time."""
    rows = [
        (
            long_instant(step.start, law.zone) if step.start else "",
            long_instant(step.end, law.zone) if step.end else "",
            STATUSES[step.answer.word].label,
            MARKERS[step.answer.marker].label,
            str(step.answer.due_on or ""),
        )
        for step in history
    ]
    return f"{style.strong('How the answer changed')}\n{table(STEPS, rows, style)}"


def clause_text(
    head: Head,
    clause: Clause,
    passages: Iterable[tuple[TextVariant, Passage]],
    differences: Iterable[TextDifference],
    style: Style,
) -> str:
    """One clause: its words in each text, and what the texts differ in."""
    law = head.agreement
    title = f"{law.clause_word.capitalize()} {clause.number}: {clause.title}"
    parts = [
        head_text(head, style) + section("", (title, *clause.remarks), style),
        *(passage_text(variant, passage, style) for variant, passage in passages),
        *(difference_text(one, style) for one in differences),
    ]
    return "\n".join(parts)


def passage_text(variant: TextVariant, passage: Passage, style: Style) -> str:
    """The words of one text."""
    part = f", {passage.part}" if passage.part else ""
    heading = f"{variant.label} ({variant.language}, {variant.standing}), {passage.number}{part}"
    unsure = () if passage.confirmed else ("Not yet confirmed against the source.",)
    return section(heading, (passage.words, *unsure), style)


def difference_text(one: TextDifference, style: Style) -> str:
    """One point in which the texts differ."""
    quotes = (f"{wording.variant}: “{wording.quote}”" for wording in one.wordings)
    more = (text for text in (one.note, one.would_change) if text)
    return section(f"The texts differ: {one.issue}", (*quotes, *more), style)
