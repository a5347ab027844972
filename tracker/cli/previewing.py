"""What a run of the reminders would do, what followers are told on a day; nothing is written."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from tracker.cli.opened import database
from tracker.cli.reminding import letterhead
from tracker.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tracker.core.days.hour import Hour
    from tracker.core.reminders.follow import Follow
    from tracker.services.library import Holding


def previewed(
    settings: Settings, engine: "Engine", *, now: datetime, at_once: bool
) -> list[tuple[str, str]]:
    """The addresses and texts of the messages that a run would find to send; all is undone."""
    from tracker.formats.digest.letter import text_of
    from tracker.services.library import Library
    from tracker.services.reminders.looking import look
    from tracker.services.reminders.people import Moment
    from tracker.services.reminders.run import prepare
    from tracker.store.posting import claim, due_messages
    from tracker.store.session import reading, writing

    moment = Moment(now=now, at_once=at_once)
    with reading(engine) as session:
        run = prepare(session, Library(), letterhead(settings), moment)
    with writing(engine) as session:
        look(session, run, run.people)
        letters = [claim(session, number, now=now) for number in due_messages(session, now=now)]
        session.rollback()
    return [(one.address, text_of(one.content)) for one in letters if one is not None]


def rules_shown(
    settings: Settings, holding: "Holding"
) -> Iterator[tuple[str, tuple["Follow", ...], "Hour"]]:
    """Who follows an agreement, with rules and hour; a new follower where nobody does."""
    from tracker.services.reminders.dry import new_follower
    from tracker.services.reminders.following import everybody
    from tracker.store.session import reading

    code = holding.law.code
    with database(settings) as engine, reading(engine) as session:
        found = everybody(session)
    mine = [(one, tuple(r for r in rules if r.agreement == code)) for one, rules in found]
    shown = [(person.address, rules, person.hour) for person, rules in mine if rules]
    if shown:
        yield from shown
    else:
        rule, hour = new_follower(holding)
        yield "A new follower", (rule,), hour
