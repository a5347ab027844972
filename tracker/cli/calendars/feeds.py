"""`tracker calendar make`, `list`, `renew`, `revoke`: calendars that others subscribe to."""

from typing import TYPE_CHECKING, Any

import click

from tracker import clock
from tracker.cli.calendars.options import FILTER, at_options, wish_of, with_options
from tracker.cli.opened import database
from tracker.cli.view import ASKED, style_of
from tracker.formats.addresses import feed_addresses
from tracker.formats.table import table
from tracker.settings import Settings

if TYPE_CHECKING:
    from tracker.services.feeds import Listed

AGREEMENT, READING = ASKED[0], ASKED[-1]
HEADINGS = ("Number", "For", "Of", "Only", "Address")


@click.command("make")
@click.option("--label", required=True, metavar="NAME", help="For whom it is; shown as its name.")
@click.option("--all", "everything", is_flag=True, help="Of all agreements, not of one.")
@with_options(*FILTER, AGREEMENT, READING)
@click.pass_obj
def make(settings: Settings, /, *, label: str, everything: bool, **given: Any) -> None:
    """Make a calendar to subscribe to and show its address, this once."""
    from tracker.services.feeds import make_feed
    from tracker.services.library import Library
    from tracker.store.session import writing

    code = given.pop("agreement") or settings.agreement
    wish = wish_of(label, given, given.pop("reading"))
    with database(settings) as engine, writing(engine) as session, at_options():
        law = None if everything else Library().holding(session, code).law
        feed, at, by = wish.feed(law), clock.now(), settings.recorded_by
        number, secret = make_feed(session, feed, law, at=at, by=by)
    click.echo(f"Calendar {number} was made.")
    show(settings, secret)


@click.command("list")
@click.pass_obj
def show_list(settings: Settings) -> None:
    """The calendars that were made; their addresses are not kept and cannot be shown."""
    from tracker.services.feeds import listed
    from tracker.store.session import reading

    with database(settings) as engine, reading(engine) as session:
        rows = [row_of(one) for one in listed(session)]
    style = style_of(settings)
    click.echo(table(HEADINGS, rows, style) if rows else "There is none.\n", nl=False)


def row_of(one: "Listed") -> tuple[str, ...]:
    """A calendar's line."""
    feed, running = one.feed, one.running
    only = ", ".join((*(f"clause {number}" for number in feed.clauses), *feed.obligations))
    since = f"since {running.issued_at:%Y-%m-%d}" if running else "revoked"
    return (str(feed.number), feed.label, feed.agreement or "all agreements", only, since)


@click.command("renew")
@click.argument("number", type=click.IntRange(min=1))
@click.pass_obj
def renew(settings: Settings, *, number: int) -> None:
    """Give a calendar another address; the one before leads nowhere any more."""
    from tracker.services import feeds
    from tracker.store.session import writing

    with database(settings) as engine, writing(engine) as session:
        secret = feeds.renew(session, number, at=clock.now(), by=settings.recorded_by)
    show(settings, secret)


@click.command("revoke")
@click.argument("number", type=click.IntRange(min=1))
@click.pass_obj
def revoke(settings: Settings, *, number: int) -> None:
    """Take a calendar's address away; nobody can read it there any more."""
    from tracker.services import feeds
    from tracker.store.session import writing

    with database(settings) as engine, writing(engine) as session:
        ended = feeds.revoke(session, number, at=clock.now(), by=settings.recorded_by)
    click.echo("Its address leads nowhere any more." if ended else "It had no address any more.")


def show(settings: Settings, secret: str) -> None:
    """Show an address, which is kept nowhere."""
    download, subscribe = feed_addresses(settings.pages, secret)
    click.echo(f"Subscribe to {subscribe}")
    click.echo(f"or, as a page for programs, {download}")
    click.echo("Whoever has the address can read the calendar. It is shown only now.")
    if settings.public_url is None:
        click.echo(
            "It leads to this machine alone: calendars elsewhere cannot reach it until"
            " TRACKER_PUBLIC_URL says where they can (docs/calendar.md)."
        )
