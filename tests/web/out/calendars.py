"""The page of calendars, as somebody uses it."""

import re
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.calendars import Event, by_vobject
from tests.web.site import ROOT, hidden

PAGE = f"{ROOT}/calendar"
FILE = f"{ROOT}/calendar.ics"
CHOSEN = {"label": "Desk", "kinds": ["deadline", "term_renews"], "leads": ["P7D"]}


def sent(client: FlaskClient, page: str = PAGE, /, **given: object) -> TestResponse:
    """The page's answer to one of its forms."""
    token = hidden(client.get(page).text, "csrf_token")
    return client.post(page, data={"csrf_token": token, **given})


def addresses(response: TestResponse) -> list[str]:
    """The addresses of a calendar that the page shows."""
    found = re.findall(r'href="([^"]*/feeds/[^"]*)"', response.text)
    return [unescape(one) for one in found]


def made(client: FlaskClient, page: str = PAGE, **given: object) -> str:
    """The path of a new calendar."""
    response = sent(client, page, step="make", **{**CHOSEN, **given})
    assert response.status_code == 200, response.text
    _, download = addresses(response)
    return download.removeprefix("http://localhost")


def events(client: FlaskClient, path: str) -> dict[str, Event]:
    """The events of a calendar."""
    response = client.get(path)
    assert response.status_code == 200
    return by_vobject(response.text)
