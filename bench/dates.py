"""Tables of dates: a year of 10,000 dated obligations, beside the bare SQL and its writing down."""

import gc
import json
import sqlite3
import statistics
from collections.abc import Callable, Iterator
from typing import Any

from flask import Flask, template_rendered
from jinja2 import Template

from bench.many import days_before, many_dates_site
from bench.pages import interleaved
from bench.reminders import DATES, NOW
from tracker.web.house import NAME

MOST, ROUNDS = 3, 12
WINDOW = "from=2027-01-01&to=2027-12-31"
PAGE = f"/many/dates?{WINDOW}"
INTERFACE = f"/api/v1/agreements/many/agenda?{WINDOW}&limit=500"
ROWS = """
SELECT o.*, d.* FROM obligation_edition o JOIN date_rule d
ON d.version_id = o.version_id AND d.obligation = o.code
WHERE d.fixed_on BETWEEN '2027-01-01' AND '2027-12-31' ORDER BY d.fixed_on
"""


def main() -> None:
    """Measure and print."""
    with many_dates_site(DATES) as (app, url):
        client, days = app.test_client(), days_before(NOW.date())
        database = sqlite3.connect(url.removeprefix("sqlite:///"))
        template, context = rendered(app, PAGE)
        parts = [*all_parts(app, INTERFACE)]
        found = len(database.execute(ROWS).fetchall())
        assert found == sum(len(part["entries"]) for part in parts)
        gc.collect()
        gc.freeze()
        calls: list[Callable[[], object]] = [
            lambda: (database.execute(ROWS).fetchall(), template.render(context)),
            lambda: client.get(PAGE).data,
            lambda: client.get(f"{PAGE}&as_of={next(days)}", follow_redirects=True).data,
            lambda: forget(app),
            lambda: client.get(PAGE).data,
            lambda: (database.execute(ROWS).fetchall(), [json.dumps(part) for part in parts]),
            lambda: [*all_parts(app, INTERFACE)],
            lambda: [*all_parts(app, f"{INTERFACE}&as_of={next(days)}")],
            lambda: forget(app),
            lambda: [*all_parts(app, INTERFACE)],
            lambda: client.get(PAGE).data,  # so that the page is known when it is asked once more
        ]
        taken = [statistics.median(times) * 1000 for times in interleaved(calls, ROUNDS)]
    print(f"dates: a year of {DATES:,} dated obligations, {found:,} dates; at most {MOST}")
    for name, (base, again, first, _, fresh) in (("page", taken[:5]), ("interface", taken[5:10])):
        print(
            f"  {name:<10} SQL and writing {base:>6.1f} ms   once more {again:>7.1f} ms"
            f" {again / base:>5.2f}   another day {first:>7.1f} ms {first / base:>5.2f}"
            f"   another record {fresh:>7.1f} ms {fresh / base:>5.2f}"
        )


def forget(app: Flask) -> None:
    """Let the application forget all that it read from the record, as a new note makes it do."""
    house = app.extensions[NAME]
    for shelf in (house.library.answers, house.pages):
        shelf.values.clear()
    for holding in house.library.holdings.all():
        holding.law.kept.pop("records", None)


def rendered(app: Flask, path: str) -> tuple[Template, dict[str, Any]]:
    """The template of a page, and everything that it was given."""
    given: list[tuple[Template, dict[str, Any]]] = []

    def keep(_: Flask, template: Template, context: dict[str, Any], **__: object) -> None:
        given.append((template, context))

    with template_rendered.connected_to(keep, app):
        assert app.test_client().get(path).status_code == 200
    return given[0]


def all_parts(app: Flask, path: str) -> Iterator[dict[str, Any]]:
    """The parts of a list."""
    following: str | None = path
    while following:
        part = app.test_client().get(following).get_json()
        yield part
        following = part["next"]


if __name__ == "__main__":
    main()
