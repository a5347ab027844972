"""The files: the answers on the days that matter, the reasons and dates of today, the positions."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from tests.golden.derivations import derivations
from tests.golden.positions import positions
from tests.golden.scenarios import sentences as sentences_of_reasons
from tests.loaded import TODAY, holding
from tracker.core.agenda.agenda import agenda
from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import Item, case_for, overview
from tracker.core.days.sentences import sentences
from tracker.core.law.reading import parse_readings
from tracker.core.standing.validity import Validity

FOLDER = Path(__file__).parent
ASKED = """
2020-11-09
2020-11-10
2020-11-14
2020-11-15
2020-11-16
2020-11-16 known_by 2020-11-14
2020-11-20
2020-11-20 last_day=exclusive
2020-11-25
2020-11-25 last_day=exclusive
2020-12-01
2020-12-01 last_day=exclusive
2020-12-05 known_by 2020-11-20
2021-01-01
2021-03-20
2022-08-03
2022-08-10
2022-12-01
2023-01-15
2023-11-10 plan_start=signature
2023-11-11
2024-05-06
2024-05-07
2025-05-09
2025-05-09 term_start=signature
2025-05-09 notice_last_day=before
2025-05-10
2025-05-11
2025-05-20 term_start=deployment
2026-11-23
2026-11-23 parties=with-russia
2026-11-23 text=first
""".strip().splitlines()


def asking(line: str) -> Asking:
    """A line of what is asked: a day, how far the record is read, or one reading."""
    day, *rest = line.split()
    known_by = date.fromisoformat(rest.pop()) if "known_by" in rest else None
    chosen = [] if known_by else rest
    readings = parse_readings(holding().law, chosen, field="reading")
    as_of = date.fromisoformat(day)
    return Asking(as_of=as_of, today=TODAY, known_by=known_by, readings=readings)


def answers() -> str:
    """Every obligation on every day asked about."""
    return "".join(f"{line}\n" for asked in ASKED for line in answers_to(asked))


def answers_to(asked: str) -> Iterator[str]:
    """One day: the validity line, then a line for each obligation."""
    found = overview(holding().law, holding().notes, asking(asked))
    yield f"== {asked}{', projected' if found.projected else ''}"
    yield f"agreement | {validity(found.validity)}"
    for item in found.items:
        yield " | ".join(filter(None, [item.obligation.code, item.label, *facts(item)]))


def validity(found: Validity) -> str:
    """The marker, and who says what."""
    return ", ".join([found.marker, *(f"{one.party} {one.value}" for one in found.stands)])


def facts(item: Item) -> Iterator[str]:
    """What stands beside the word, where there is something to say."""
    answer = item.answer
    yield answer.marker
    if answer.due_on is not None:
        moved = f" (was {answer.original_due_on})" * (answer.due_on != answer.original_due_on)
        yield f"due {answer.due_on}{moved}{', conditional' * answer.conditional}"
    yield f"past due: {answer.past_due}" * (answer.past_due != "no")
    window = answer.window
    if window is not None:
        yield (
            f"window {window.state} to {window.closes_on} for {window.term_ends_on}, "
            f"a notice now counts for {window.counts_for}"
        )
    if item.next is not None:
        yield f"next {item.next.on} {item.next.kind}"
    if answer.ended_in_fact_on is not None:
        yield f"ended in fact {answer.ended_in_fact_on}"
    yield "on paper" * answer.on_paper
    yield from answer.claims


def reasons() -> str:
    """The reasons of today for every obligation, and how each of its dates is derived."""
    return "".join(f"{line}\n" for line in reason_lines())


def reason_lines() -> Iterator[str]:
    """Each obligation with its reasons, then its dates with their steps."""
    asked = Asking(as_of=TODAY, today=TODAY)
    law, notes = holding().law, holding().notes
    until = date(2031, 1, 1)
    dates = agenda(case_for(law, notes, asked), since=date(2020, 1, 1), until=until)
    yield from (line for entry in dates if entry.code is None for line in steps(entry))
    for item in overview(law, notes, asked).items:
        yield f"== {item.obligation.code} {item.obligation.title}: {item.label}"
        for reason in item.answer.reasons:
            cited = f" {list(reason.notes)}" if reason.notes else ""
            yield f"{reason.code}: {reason.text}{cited}"
        for entry in dates:
            yield from steps(entry) if entry.code == item.obligation.code else ()


def steps(entry: AgendaEntry) -> Iterator[str]:
    """A date and the steps that lead to it."""
    yield f"-- {entry.on} {entry.kind}: {entry.label}"
    yield from (f"   {sentence}" for sentence in sentences(entry.derivation))


TEXTS: dict[str, Callable[[], str]] = {
    "statement.txt": answers,
    "reasons.txt": reasons,
    "sentences.txt": sentences_of_reasons,
    "derivations.txt": derivations,
    "positions.txt": positions,
}


if __name__ == "__main__":  # pragma: no cover
    for name, text in TEXTS.items():
        (FOLDER / name).write_text(text(), encoding="utf-8")
