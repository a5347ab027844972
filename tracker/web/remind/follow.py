"""Who follows what: a form for a rule, the rules there are, dates to be put off."""

from collections.abc import Sequence

from flask import make_response, request
from werkzeug.utils import redirect
from werkzeug.wrappers import Response
from wtforms import Form

from tracker.core.reminders.follow import Follow
from tracker.core.reminders.subscriber import Subscriber
from tracker.core.words.fault import BadValueError, Fault, NotAcceptedError
from tracker.formats.following_text import rule_words
from tracker.formats.typed.fields import a_number
from tracker.services.reminders.following import everybody, follow, person, unfollow
from tracker.store.session import reading, writing
from tracker.web.house import house
from tracker.web.printing import printed
from tracker.web.remind.follow_form import FollowForm, SnoozeForm, follow_form, put_faults
from tracker.web.remind.snooze import put_off, snooze_form
from tracker.web.visit import Visit, visit

REFUSED = 422


def page(agreement: str) -> Response:
    """The page; sent to it: another rule, the end of one, a date put off."""
    seen = visit(agreement)
    if request.method != "POST":
        return shown(seen)
    step = request.form.get("step")
    try:
        if step == "end":
            end()
        elif step == "snooze":
            put_off(seen)
        else:
            taken(seen)
    except NotAcceptedError as error:
        return shown(seen, step=step or "", faults=error.faults)
    except BadValueError as error:
        fault = Fault(error.field, f"“{error.value}” {error.wanted}")
        return shown(seen, step=step or "", faults=(fault,))
    return redirect(seen.to("follow"), 303)


def taken(seen: Visit) -> None:
    """Put the rule of the form on record; NotAcceptedError or BadValueError."""
    form = follow_form(seen.law, filled=True)
    rule = form.rule(seen.law.code)
    with writing(house().engine) as session:
        name = (form.name.data or "").strip() or None
        hour = number_in("hour", form.hour.data or "")
        address = (form.address.data or "").strip()
        somebody = person(session, seen.law, address, name=name, hour=hour, zone=seen.law.zone)
        follow(session, somebody, rule, seen.law, at=house().now())


def end() -> None:
    """End one rule."""
    number = number_in("rule", request.form.get("number", ""))
    with writing(house().engine) as session:
        unfollow(session, request.form.get("address", ""), [number], at=house().now())


def number_in(field: str, text: str) -> int:
    """The number in a field; BadValueError."""
    try:
        return a_number(text)
    except BadValueError as error:
        raise BadValueError(field, text, error.wanted) from None


def shown(seen: Visit, *, step: str = "", faults: Sequence[Fault] = ()) -> Response:
    """The page with its forms, and what is wrong with the one that was sent."""
    with reading(house().engine) as session:
        found = [(one, here(seen, rules)) for one, rules in everybody(session)]
    followers = [(one, rules) for one, rules in found if rules]
    rule: FollowForm = follow_form(seen.law, filled=step == "follow")
    snooze: SnoozeForm = snooze_form(seen, followers, filled=step == "snooze")
    sent: Form = snooze if step == "snooze" else rule
    html = printed(
        "follow.html",
        seen,
        form=rule,
        snooze=snooze,
        sent=sent,
        summary=put_faults(sent, faults),
        followers=[(one, words(seen, one, rules)) for one, rules in followers],
        public=house().settings.public_url is not None,
    )
    response = make_response(html, REFUSED if faults else 200)
    response.headers["Cache-Control"] = "no-store"
    return response


def here(seen: Visit, rules: Sequence[Follow]) -> tuple[Follow, ...]:
    """Those of a person's rules that are about the agreement of the page."""
    return tuple(rule for rule in rules if rule.agreement == seen.law.code)


def words(seen: Visit, one: Subscriber, rules: Sequence[Follow]) -> list[tuple[int, str]]:
    """A person's rules by their numbers, in words."""
    return [(rule.number, rule_words(seen.law, rule, one.hour)) for rule in rules]
