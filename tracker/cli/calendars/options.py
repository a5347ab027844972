"""What the commands share: which dates, with which alarms."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import click

from tracker.cli.failures import OptionsError
from tracker.core.words.fault import Fault, NotAcceptedError
from tracker.services.feed_wish import Wish

Command = Callable[..., Any]
FILTER = (
    click.option("--clause", "clauses", multiple=True, metavar="NUMBER", help="Only this clause."),
    click.option("--obligation", "obligations", multiple=True, metavar="CODE", help="Only this."),
    click.option("--kind", "kinds", multiple=True, metavar="KIND", help="deadline, occurrence, …"),
    click.option(
        "--lead",
        "leads",
        multiple=True,
        metavar="PERIOD",
        help="An alarm so long before: P6M, P7D, P0D for the day itself; none for no alarm.",
    ),
)


def with_options(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Give a command these options; each of them may be given several times."""

    def decorate(function: Command) -> Command:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def wish_of(label: str, given: dict[str, Any], readings: tuple[str, ...] = ()) -> Wish:
    """What is wanted; the filter's options are taken out of those that were given."""
    names = ("clauses", "obligations", "kinds", "leads")
    chosen = {name: given.pop(name) for name in names}
    return Wish(label=label, readings=readings, **chosen)


@contextlib.contextmanager
def at_options() -> Iterator[None]:
    """Say of each fault in which option it stands."""
    try:
        yield
    except NotAcceptedError as error:
        found = (Fault(f"--{fault.place}", fault.message) for fault in error.faults)
        raise OptionsError(tuple(found)) from None
