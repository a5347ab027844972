"""`tracker follow`: who is to be reminded of what; without an address, the list of all."""

from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from tracker import clock
from tracker.cli.failures import OptionsError
from tracker.cli.opened import database
from tracker.cli.view import option_of
from tracker.core.days.period import Period, parse_period
from tracker.core.reminders.follow import KINDS, LEADS, Delivery, Follow
from tracker.core.words.fault import BadValueError, Fault, NotAcceptedError
from tracker.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

WAYS = [way.value for way in Delivery]
USUAL = ", ".join(map(str, LEADS))


@click.command("follow")
@click.argument("address", required=False)
@click.option("--name", help="The person's or the list's name; else the address.")
@click.option("--agreement", metavar="CODE", help="Which agreement; else TRACKER_AGREEMENT.")
@click.option("--clause", metavar="NUMBER", help="Only this clause.")
@click.option("--obligation", metavar="CODE", help="Only this obligation.")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help=f"{', '.join(KINDS)}.")
@click.option("--lead", "leads", multiple=True, metavar="PERIOD", help=f"How early; else {USUAL}.")
@click.option("--no-leads", is_flag=True, help="Nothing before the day.")
@click.option("--on-the-day/--not-on-the-day", default=True, help="Whether on the day itself.")
@click.option("--past-due/--no-past-due", default=True, help="Whether every week while past due.")
@click.option("--hour", type=int, metavar="0-23", help="The hour of the message; else 8.")
@click.option("--zone", metavar="ZONE", help="The hour's time zone; else the agreement's.")
@click.option("--language", metavar="CODE", help="Of the messages: en; there is no other yet.")
@click.option("--by", "delivery", type=click.Choice(WAYS), default=WAYS[0], help="How.")
@click.pass_obj
def command(settings: Settings, /, *, address: str | None, **wanted: Any) -> None:
    """Remind somebody of the dates of an agreement, a clause or an obligation.

    The same person's rule about the same thing is replaced. Without an address: who follows what.
    """
    refuse_alone(address)
    with database(settings) as engine:
        if address is None:
            listed(engine)
        else:
            followed(settings, engine, address, wanted)


def refuse_alone(address: str | None) -> None:
    """UsageError where somebody says how to follow and not who: it would only be a list."""
    context = click.get_current_context()
    for option in context.command.params:
        source = context.get_parameter_source(option.name or "")
        if address is None and source is ParameterSource.COMMANDLINE:
            told = f"{option.opts[0]} says how somebody follows; name the address"
            raise click.UsageError(f"{told}, like: tracker follow desk@example.org")


def followed(settings: Settings, engine: "Engine", address: str, wanted: dict[str, Any]) -> None:
    """Put the rule on record and say what it is."""
    from tracker.formats.following_text import rule_words
    from tracker.services.library import Library
    from tracker.services.reminders.following import follow, person
    from tracker.store.session import reading, writing

    code = wanted["agreement"] or settings.agreement
    with reading(engine) as session:
        law = Library().holding(session, code).law
    about = {name: wanted[name] for name in ("name", "hour", "zone", "language")}
    try:
        with writing(engine) as session:
            somebody = person(session, law, address, **about)
            rule = follow(session, somebody, rule_of(code, wanted), law, at=clock.now())
    except NotAcceptedError as error:
        faults = (Fault(option_of(one.place), one.message) for one in error.faults)
        raise OptionsError(tuple(faults)) from None
    except BadValueError as error:
        field = error.field if error.field == "address" else option_of(error.field)
        raise BadValueError(field, error.value, error.wanted) from None
    click.echo(f"{somebody.address}: {rule_words(law, rule, somebody.hour)}")


def rule_of(code: str, wanted: dict[str, Any]) -> Follow:
    """The rule that the options describe."""
    leads = tuple(parse_period(lead, field="lead") for lead in wanted["leads"])
    usual: tuple[Period, ...] = () if wanted["no_leads"] else LEADS
    return Follow(
        agreement=code,
        clause=wanted["clause"],
        obligation=wanted["obligation"],
        kinds=wanted["kinds"] or KINDS,
        leads=leads or usual,
        on_the_day=wanted["on_the_day"],
        while_past_due=wanted["past_due"],
        delivery=Delivery(wanted["delivery"]),
    )


def listed(engine: "Engine") -> None:
    """Print who follows what."""
    from tracker.formats.following_text import rule_words
    from tracker.services.library import Library
    from tracker.services.reminders.following import everybody
    from tracker.store.session import reading

    library = Library()
    with reading(engine) as session:
        found = everybody(session)
        codes = {rule.agreement for _, rules in found for rule in rules}
        laws = {code: library.holding(session, code).law for code in sorted(codes)}
    for person, rules in found:
        for rule in rules:
            words = rule_words(laws[rule.agreement], rule, person.hour)
            click.echo(f"{person.address}: {words}")
    if not found:
        click.echo("Nobody follows anything. Begin with: tracker follow desk@example.org")
