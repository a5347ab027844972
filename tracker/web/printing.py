"""Printing a page: the template with what all pages need."""

from collections.abc import Callable

from flask import Flask, render_template

from tracker.core.asked.outcome import in_words
from tracker.core.days.day import city_of, long_day
from tracker.core.reminders.brief import brief
from tracker.core.words import vocabulary
from tracker.formats.report.made import PROGRAM
from tracker.web.editor.labels import field_words, key_words
from tracker.web.house import house
from tracker.web.markdown import marked_down
from tracker.web.note_form.fields import tied
from tracker.web.present.asked import asked_bar
from tracker.web.present.note import unrecorded
from tracker.web.visit import Visit
from tracker.web.words import day, foreign, instant, language, listed, prose, sentence, sort_of

PAGES = (
    ("overview", "Overview"),
    ("dates", "Dates"),
    ("notes", "Notes"),
    ("report", "Report"),
    ("reminders", "Reminders"),
    ("readings", "Readings"),
    ("method", "Method"),
    ("text", "Text"),
    ("new_note", "Add a note"),
)
"""The pages named at the top of each."""
DISPUTE_KINDS = {
    "contested": "Actors argue about it.",
    "ambiguity": "The words leave it open.",
    "role": "The texts differ in who does what.",
}
LINK_KINDS = {"parallel_with": "In parallel with", "tied_to": "Tied to"}
SHEETS = ("page.css", "answer.css", "timeline.css", "form.css")


def kept(visit: Visit, show: Callable[[Visit], str]) -> bytes:
    """The page that answers a visit, printed once: text, record and question decide all of it."""
    asked = (visit.here, visit.to.asked, visit.query.own, visit.today, visit.server)
    key = (visit.holding.law.code, visit.holding.stamp, asked)
    return house().pages.get(key, lambda: show(visit).encode())


def printed(template: str, visit: Visit, **values: object) -> str:
    """The page as HTML."""
    return render_template(
        template, visit=visit, bar=asked_bar(visit), made_at=house().now(), **values
    )


def prepare_templates(app: Flask) -> None:
    """Give all templates their filters, and the words of the vocabulary."""
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        day=day,
        long=long_day,
        instant=instant,
        brief=brief,
        city=city_of,
        foreign=foreign,
        language=language,
        listed=listed,
        prose=prose,
        sort_of=sort_of,
        sentence=sentence,
        outcome=in_words,
        marked_down=marked_down,
        tied=tied,
        unrecorded=unrecorded,
        field_words=field_words,
        key_words=key_words,
    )
    app.jinja_env.globals.update(
        pages=PAGES,
        program=PROGRAM,
        sheets=SHEETS,
        markers=vocabulary.MARKERS,
        values=vocabulary.VALUES,
        statuses=vocabulary.STATUSES,
        date_kinds=vocabulary.DATE_KINDS,
        window_states=vocabulary.WINDOW_STATES,
        dispute_kinds=DISPUTE_KINDS,
        link_kinds=LINK_KINDS,
    )
