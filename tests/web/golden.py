"""The report and the words of the drawing, kept in files; `python -m tests.web.golden` renews them.

Whoever renews them reads the difference: each changed line is a changed answer.
"""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

from flask.testing import FlaskClient

from tests.loaded import TODAY, holding
from tests.web.site import ROOT, TIME
from tracker.core.asked.asking import Asking
from tracker.formats.report.made import PROGRAM
from tracker.formats.timeline import horizon, timeline
from tracker.formats.timeline_svg import drawn
from tracker.services import answers
from tracker.services.library import Library

REPORT = Path(__file__).with_name("golden-report.txt")
DRAWING = Path(__file__).with_name("golden-drawing.txt")
REPORT_DAYS = ("2020-11-16", "2023-11-11", "2026-11-23")
DRAWING_DAYS = ("2020-11-09", "2020-11-14", "2020-11-16", "2024-06-12", "2026-11-23")
BLOCK = re.compile(r"</(?:h1|h2|p|dt|dd|li|th|td|tr|caption)>")


def report(client: FlaskClient) -> str:
    """What the report says on some days, a line for each piece."""
    return "".join(f"== {day}\n{report_on(client, day)}" for day in REPORT_DAYS)


def report_on(client: FlaskClient, day: str) -> str:
    """What the report says on one day."""
    html = client.get(f"{ROOT}/report?as_of={day}").text
    main = html[html.index("<main") : html.index("</main>")].replace("\n", " ")
    named = main.replace(PROGRAM, "the tracker")
    return "".join(f"{line}\n" for line in lines(BLOCK.sub("\n", named)))


def lines(html: str) -> Iterator[str]:
    """The pieces without markup, those that say nothing left out."""
    for piece in html.split("\n"):
        plain = " ".join(unescape(re.sub(r"<[^>]+>", " ", TIME.sub("", piece))).split())
        if plain:
            yield plain.replace("\N{NO-BREAK SPACE}", " ")


def drawing() -> str:
    """What the drawing says on some days, in the order in which it is drawn."""
    return "".join(f"== {day}\n{words_on(date.fromisoformat(day))}" for day in DRAWING_DAYS)


def words_on(day: date) -> str:
    """The words of the drawing on one day."""
    held, asking = holding(), Asking(as_of=day, today=TODAY)
    library = Library()
    found = answers.standing(library, held, asking)
    since, until = horizon(found)
    dates = answers.dates(library, held, asking, since=since, until=until)
    svg = drawn(timeline(found, dates.entries))
    said = re.findall(r"<(text|title)[^>]*>([^<]*)</", svg)
    return "".join(f"{kind}: {unescape(words)}\n" for kind, words in said)


if __name__ == "__main__":  # pragma: no cover
    import tempfile

    from tests import databases, loaded
    from tests.web.site import site

    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/tracker.db"
        databases.fill(address)
        loaded.fill(address)
        with site(address) as app:
            REPORT.write_text(report(app.test_client()), encoding="utf-8")
    DRAWING.write_text(drawing(), encoding="utf-8")
