"""The options of `tracker note add`: one for each field of a note, its effect and its source."""

from typing import Any

import click

SEVERAL = {"obligations": "--obligation", "clauses": "--clause", "sources": "--source"}
"""Fields whose option is called otherwise, because it may be given several times."""
NOTE = (
    ("--actor", "Who says or does it (code)."),
    ("--text", "What happened or was said, in Markdown; - reads it from standard input."),
    ("--occurred-on", "The day it happened; of a period, its last."),
    ("--occurred-from", "The first day, where it happened over a period."),
    ("--occurred-at", "The instant, where the time is known: 2020-11-10T00:00+03:00."),
    ("--occurred-zone", "The zone in which the time was reported."),
    ("--reported-on", "The day it was reported; the note is visible from then on."),
    ("--concerning", "Which bearer it is about (code), or “unnamed”; else each of them."),
    ("--about", "The note that it answers or corrects; about the same, where nothing is named."),
    ("--event", "A name that the notes of one event share."),
    ("--confirmation", "What was, or was not, checked against the source."),
    ("--effect", "What it does: plain, position, extension, trigger, notice, end, …"),
    ("--by", "Of a correction: the kind of effect that it puts in; else it withdraws."),
)
EFFECT = (
    ("--value", "position: performed, not_performed, observed, …"),
    ("--performed-on", "position: the day asserted."),
    ("--basis", "position: stated or inferred."),
    ("--quote", "position: the actor's own words."),
    ("--new-last-day", "extension: the new last day,"),
    ("--new-last-at", "extension: or the last instant, like 2020-11-10T18:00+03:00,"),
    ("--period", "extension: or by how long, like P10D."),
    ("--only-if", "extension: the event it depends on."),
    ("--form", "extension: written or oral."),
    ("--standing", "acts: claimed or accepted.  [default: claimed]"),
    ("--reason", "acts: why it is recorded so."),
    ("--trigger", "trigger: the event's code; extension: the event that is moved."),
    ("--giver", "notice: who gives it, where that is not the actor."),
    ("--sent-on", "notice: the day it was sent."),
    ("--received-on", "notice: the day it was received."),
    ("--label", "end: terminated, withdrawn, superseded or expired."),
    ("--in", "end: law or fact."),
    ("--day", "date_claim: what the actor says the date is."),
    ("--verb", "answer: accepts, denies, withdraws, suspends or resumes."),
)
SOURCE = (
    ("--source-code", "A new source: its code,"),
    ("--source-title", "its title,"),
    ("--source-language", "its language (en),"),
    ("--source-publisher", "its publisher,"),
    ("--source-url", "its address,"),
    ("--source-archived-url", "where it is archived,"),
    ("--source-published-on", "the day it was published,"),
    ("--source-retrieved-on", "the day it was read,"),
    ("--source-quote", "and its words."),
)


def with_fields(function: Any) -> Any:  # noqa: ANN401 (a click command)
    """Give the command an option for each field."""
    for option, words in reversed((*NOTE, *EFFECT, *SOURCE)):
        name = option.removeprefix("--").replace("-", "_")
        function = click.option(option, name, help=words, metavar="…")(function)
    for name, option in SEVERAL.items():
        words = "Several are given one by one."
        function = click.option(option, name, multiple=True, metavar="CODE", help=words)(function)
    return function
