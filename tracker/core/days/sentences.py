"""Derivations in words that a diplomat reads; the data is in `core.derivation`."""

from datetime import date, datetime

from tracker.core.days.day import city_of, long_day, long_instant
from tracker.core.days.derivation import Derivation, Op, Step
from tracker.core.days.every import how_often
from tracker.core.days.period import parse_period


def sentence(one: Step) -> str:
    """The step in words a diplomat reads."""
    return SENTENCES[one.op](one)


def sentences(steps: Derivation) -> tuple[str, ...]:
    """All steps in words, in order."""
    return tuple(sentence(one) for one in steps)


def day_in_words(result: str) -> str:
    """An ISO day or instant as long words; instants in UTC."""
    if "T" in result:
        return long_instant(datetime.fromisoformat(result), "UTC")
    return long_day(date.fromisoformat(result))


def quoted(one: Step) -> str:
    """The words that the date rests on, and where they stand."""
    where = f" ({one.get('where')})" if one.get("where") else ""
    return f"The words: “{one.get('words')}”{where}."


def anchored(one: Step) -> str:
    """The event a period is counted from."""
    why = f", {one.get('why')}" if one.get("why") else ""
    return f"Counted from {one.get('name')}: {day_in_words(one.result)}{why}."


def counted_on(one: Step) -> str:
    """A period after or before a day."""
    way = "after" if one.op is Op.ADD else "before"
    return f"{moved(one, way)} is {day_in_words(one.result)}{how(one)}."


def counted_in_hours(one: Step) -> str:
    """Hours after or before an instant; where they arrive, in all zones."""
    way = "after" if one.op is Op.ADD_TIME else "before"
    return f"{moved(one, way)} is {everywhere(one)}; hours are counted as time elapses."


def moved(one: Step, way: str) -> str:
    """The period after or before the day before it, and (of an extension) why it is counted."""
    why = one.get("why")
    return f"{why}: {length(one)} {way} {base(one)}" if why else f"{begun(one)} {way} {base(one)}"


def length(one: Step) -> str:
    """The period in words."""
    return parse_period(one.get("period"), field="period").in_words()


def begun(one: Step) -> str:
    """The period in words, as a sentence begins."""
    words = length(one)
    return words[0].upper() + words[1:]


def base(one: Step) -> str:
    """The day or instant that is counted from, an instant in the step's zone."""
    start = one.get("start")
    zone = one.get("zone") if "T" in start else ""
    return long_instant(datetime.fromisoformat(start), zone) if zone else day_in_words(start)


def how(one: Step) -> str:
    """How the arithmetic counted: calendar months, days after day 0, the month's end."""
    period = parse_period(one.get("period"), field="period")
    ways = ["calendar months"] if period.months % 12 else []
    ways += ["calendar years"] if period.months and not period.months % 12 else []
    ways += ["the day counted from is day 0"] if period.days else []
    ways += ["the month is shorter, so its last day counts"] if one.get("clamped") else []
    ways += ["month ends stay month ends"] if one.get("month_end") else []
    return f" ({'; '.join(ways)})" if ways else ""


def extended(one: Step) -> str:
    """An extension that names the new day."""
    return f"{one.get('why')}: {one.get('words')} {day_in_words(one.result)}."


def in_zone(one: Step) -> str:
    """The calendar day of an instant."""
    zone = one.get("zone")
    return f"In {city_of(zone)} that is {day_in_words(one.result)}."


def begins(one: Step) -> str:
    """The instant in the zone, in UTC and in the other zones the agreement prints."""
    verb = "begins" if one.op is Op.STARTS else "ends"
    return f"That day {verb} at {everywhere(one)}."


def named_instant(one: Step) -> str:
    """An instant that is named, counted from or moved to, in all zones."""
    words = f"{one.get('words')} " if one.get("words") else ""
    return f"{one.get('why') or 'The instant'}: {words}{everywhere(one)}."


def everywhere(one: Step) -> str:
    """The instant in the zone, in UTC and in the other zones the agreement prints, each once."""
    instant = datetime.fromisoformat(one.result)
    zones = dict.fromkeys((one.get("zone"), "UTC", *one.get("also").split()))
    return ", ".join(long_instant(instant, zone) for zone in zones if zone)


def time_unknown(one: Step) -> str:
    """The bounds that hours from a day give, where its time of day is unknown."""
    zone = one.get("zone")
    earliest, latest = (
        long_instant(datetime.fromisoformat(one.get(key)), zone) for key in ("earliest", "latest")
    )
    way = "before" if one.get("back") else "after"
    return (
        f"{moved(one, way)}, whose time of day is unknown: "
        f"not before {earliest} and not after {latest}."
    )


SENTENCES = {
    Op.QUOTE: quoted,
    Op.DAY: lambda one: f"The text names {day_in_words(one.result)}; {one.get('counting')}.",
    Op.ANCHOR: anchored,
    Op.ADD: counted_on,
    Op.SUBTRACT: counted_on,
    Op.DAY_ONE: lambda one: (
        f"The text counts the day of the event as day 1, which makes it {day_in_words(one.result)}."
    ),
    Op.EXCLUSIVE: lambda one: (
        f"{one.get('why')}: the last day that is in time is {day_in_words(one.result)}."
    ),
    Op.EXTEND: extended,
    Op.ADD_TIME: counted_in_hours,
    Op.SUBTRACT_TIME: counted_in_hours,
    Op.UNKNOWN_TIME: time_unknown,
    Op.OCCURRENCE: lambda one: (
        f"It recurs {how_often(one.get('rule'))}; "
        f"number {one.get('number')} is {day_in_words(one.result)}"
        f"{' (the month is shorter, so its last day counts)' if one.get('clamped') else ''}."
    ),
    Op.INSTANT: named_instant,
    Op.ZONE: in_zone,
    Op.STARTS: begins,
    Op.ENDS: begins,
}
