"""Writing a person's message from what it tells of, as everything stands now."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy.orm import Session

from tracker.core.asked.change import Change
from tracker.core.reminders.brief import why_told
from tracker.core.reminders.follow import Follow
from tracker.core.reminders.outlook import told_lines
from tracker.core.reminders.stretch import DateKey, key_of
from tracker.formats.digest.bulletin import Bulletin
from tracker.formats.digest.letter import letter
from tracker.formats.digest.new_dates import NewDates, new_dates
from tracker.services.reminders.held import Held
from tracker.services.reminders.people import Person, window_before
from tracker.services.reminders.run import Run
from tracker.store.outbox import Found, message_id_of, reminders_of, set_content, told_before
from tracker.store.windows import Window, last_windows, windows_of


def write(session: Session, run: Run, person: Person, message: int) -> None:
    """Write down the whole message anew: all of its windows, reminders and changes.

    Rules that ended meanwhile tell nothing any more; where that leaves nothing, the message stays
    as it was.
    """
    found = reminders_of(session, message)
    seen = told_before(session, message, found)
    told = [*bulletins_of(session, run, person, message, found)]
    bulletins = [bulletin for bulletin in told if not bulletin.empty]
    if bulletins:
        content = letter(
            bulletins,
            person.subscriber,
            run.letterhead,
            message_id=message_id_of(session, message),
            at=run.now,
            calendar=calendar_of(run, bulletins, seen),
        )
        set_content(session, message, content)


def bulletins_of(
    session: Session, run: Run, person: Person, message: int, found: Iterable[Found]
) -> Iterator[Bulletin]:
    """What the message tells of each agreement that the person still follows."""
    found, number = [*found], person.subscriber.number
    for code, windows in windows_of(session, message).items():
        rules = person.rules.get(code)
        if rules is not None:
            held, lasts = run.held[code], last_windows(session, [number], now=windows[0].since)
            known = held.holding.notes, held.law.version
            last = window_before(lasts.get((number, code)), rules, *known)
            yield bulletin_of(held, rules, found, last)


def bulletin_of(
    held: Held, rules: Iterable[Follow], found: Iterable[Found], last: Window
) -> Bulletin:
    """One agreement's part: dates as they stand now, and what changed since the last message."""
    rules = [*rules]
    whys = whys_of(held, rules, found)
    lines = told_lines(held.overview(), held.case(), whys)
    there = {key_of(line.entry) for line in lines}
    return Bulletin(
        head=held.head(),
        lines=lines,
        changes=changes_for(held, rules, last),
        since=last.looked_at,
        gone=tuple(key for key in whys if key not in there),
    )


def whys_of(
    held: Held, rules: Iterable[Follow], found: Iterable[Found]
) -> Mapping[DateKey, tuple[str, ...]]:
    """The dates that are told of, each with the reasons why, from the rules of one agreement."""
    by_number = {rule.number: rule for rule in rules}
    whys: dict[DateKey, tuple[str, ...]] = {}
    for one in found:
        rule = by_number.get(one.key.rule)
        if rule is not None:
            key = (one.key.obligation, one.key.kind, one.key.on)
            why = why_told(held.law, rule, one.telling, late=one.late)
            whys[key] = (*whys.get(key, ()), why)
    return whys


def changes_for(held: Held, rules: Iterable[Follow], last: Window) -> tuple[Change, ...]:
    """What changed, of what the rules cover, since somebody was last looked after."""
    rules = [*rules]
    return tuple(
        change
        for change in held.changes(last)
        if any(rule.covers(held.law, change.code) for rule in rules)
    )


def calendar_of(run: Run, bulletins: Iterable[Bulletin], seen: set[DateKey]) -> bytes:
    """The dates of which the person is told for the first time, as a calendar; those that stand."""
    parts = []
    for bulletin in bulletins:
        keys = {key_of(line.entry) for line in bulletin.lines} - seen
        dates = run.held[bulletin.law.code].calendar(keys) if keys else []
        parts += [NewDates(bulletin=bulletin, dates=tuple(dates))] if dates else []
    return new_dates(parts, run.letterhead) if parts else b""
