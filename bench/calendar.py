"""Calendars, beside what the icalendar library alone takes to write the same events."""

import gc
import statistics
from collections.abc import Callable
from typing import Any

from icalendar import Alarm, Calendar, Event

from bench.many import days_before, many_dates_site
from bench.pages import bare_client, interleaved
from bench.reminders import NOW, many_dates
from tracker.core.reminders.feed import Feed
from tracker.services.feeds import make_feed
from tracker.store.engine import connect
from tracker.store.session import writing

DATES, ROUNDS = 1_000, 12
MOST, MOST_UNCHANGED = 2, 4
PATH = "/many/calendar.ics"
Properties = list[tuple[str, Any]]


def main() -> None:
    """Measure and print."""
    with many_dates_site(DATES) as (app, url):
        client, feed = app.test_client(), subscribed_to(url)
        first = client.get(PATH)
        assert first.data.count(b"BEGIN:VEVENT") == DATES + 1
        known = {"If-None-Match": first.headers["ETag"]}
        known_feed = {"If-None-Match": client.get(feed).headers["ETag"]}
        days = days_before(NOW.date())
        events = contents(first.data)
        bare = bare_client(b"")
        gc.collect()
        gc.freeze()
        calls: list[Callable[[], object]] = [
            lambda: library_alone(events),
            lambda: client.get(f"{PATH}?as_of={next(days)}").data,
            lambda: client.get(PATH).data,
        ]
        alone, fresh, again = medians(calls, ROUNDS)
        asking: list[Callable[[], object]] = [
            lambda: bare.get("/"),
            lambda: client.get(PATH, headers=known),
            lambda: client.get(feed, headers=known_feed),
        ]
        route, unchanged, subscribed = medians(asking, 20 * ROUNDS)
    print(f"calendar: {DATES:,} dates, {len(first.data) // 1000} kB; the library alone = L")
    print(f"  L {alone:.0f} ms, a bare route B {route:.2f} ms")
    print(f"  first answer    {fresh:6.0f} ms {fresh / alone:5.2f} L   aim: at most {MOST} L")
    print(f"  once more       {again:6.0f} ms {again / alone:5.2f} L")
    for name, taken in (("file", unchanged), ("feed", subscribed)):
        told = f"{taken:6.2f} ms {taken / route:5.2f} B"
        print(f"  {name} unchanged  {told}   aim: at most {MOST_UNCHANGED} B")


def medians(calls: list[Callable[[], object]], rounds: int) -> list[float]:
    """The milliseconds of each call."""
    return [statistics.median(taken) * 1000 for taken in interleaved(calls, rounds)]


def subscribed_to(url: str) -> str:
    """The path of a calendar of all dates that somebody subscribes to."""
    engine, feed = connect(url), Feed(label="Bench", agreement="many")
    with writing(engine) as session:
        _, secret = make_feed(session, feed, many_dates(DATES), at=NOW, by="bench")
    engine.dispose()
    return f"/feeds/{secret}.ics"


def contents(content: bytes) -> list[tuple[Properties, list[Properties]]]:
    """What the events of a calendar and their alarms say, as values."""
    read = Calendar.from_ical(content)
    return [
        (values(event), [values(one) for one in event.walk("VALARM")])
        for event in read.walk("VEVENT")
    ]


def values(component: Any) -> Properties:  # noqa: ANN401 (a component of any kind)
    """The properties of a component, as values."""
    return [
        (name, component.categories if name == "CATEGORIES" else plain(component, name))
        for name in component
    ]


def plain(component: Any, name: str) -> object:  # noqa: ANN401 (as above)
    """A property's value; texts as texts."""
    value = component.decoded(name)
    return value.decode() if isinstance(value, bytes) else value


def library_alone(events: list[tuple[Properties, list[Properties]]]) -> bytes:
    """The events, made and written by the library."""
    made = Calendar()
    for properties, alarms in events:
        event = filled(Event(), properties)
        for alarm in alarms:
            event.add_component(filled(Alarm(), alarm))
        made.add_component(event)
    return bytes(made.to_ical())


def filled(component: Any, properties: Properties) -> Any:  # noqa: ANN401 (as above)
    """The component with its properties."""
    for name, value in properties:
        component.add(name, value)
    return component


if __name__ == "__main__":
    main()
