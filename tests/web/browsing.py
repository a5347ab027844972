"""What a browser would send of a form: every field as the page holds it."""

from copy import copy
from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

Fields = MultiDict[str, str]


class Reader(HTMLParser):
    """Reads the fields of the last form on a page that posts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.fields: Fields = MultiDict()
        self.posts = False
        self.select: str | None = None
        self.area: str | None = None
        self.words = ""
        self.first: str | None = None
        """The value of a list in which nothing is chosen: a browser sends its first."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.posts = held.get("method") == "post"
            self.fields = MultiDict() if self.posts else self.fields
        elif self.posts and tag in ("input", "select", "option", "textarea"):
            getattr(self, f"open_{tag}")(held)

    def open_input(self, held: dict[str, str]) -> None:
        if held.get("type") != "checkbox" or "checked" in held:
            self.fields.add(held["name"], held.get("value", ""))

    def open_select(self, held: dict[str, str]) -> None:
        self.select, self.first = held["name"], None

    def open_option(self, held: dict[str, str]) -> None:
        if self.select is not None and "selected" in held:
            self.fields.add(self.select, held["value"])
            self.select = None
        elif self.first is None:
            self.first = held["value"]

    def open_textarea(self, held: dict[str, str]) -> None:
        self.area, self.words = held["name"], ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "select" and self.posts:
            if self.select is not None:
                self.fields.add(self.select, self.first or "")
            self.select = None
        elif tag == "textarea" and self.area is not None:
            # The first line break after the tag is not part of the text, and the others are sent
            # as networks have them.
            words = self.words.replace("\r\n", "\n").removeprefix("\n")
            self.fields.add(self.area, words.replace("\n", "\r\n"))
            self.area = None

    def handle_data(self, data: str) -> None:
        self.words += data


def fields_of(html: str) -> Fields:
    """The fields of the page's form."""
    reader = Reader()
    reader.feed(html)
    assert reader.posts, html[:400]
    return reader.fields


class Sheet:
    """A form that somebody opens, fills in and sends."""

    def __init__(self, client: FlaskClient, address: str) -> None:
        self.client, self.address = client, address
        opened = client.get(address)
        assert opened.status_code == 200, opened.text
        self.page = opened.text
        self.fields = fields_of(opened.text)

    def fill(self, **given: str | list[str]) -> "Sheet":
        """Type something; blanks in names stand for the hyphens of rows: quantity_0_unit."""
        for name, value in given.items():
            self.put(name, value)
        return self

    def put(self, name: str, value: str | list[str]) -> "Sheet":
        """Type something into one field that is on the page."""
        self.fields.setlist(name, value if isinstance(value, list) else [value])
        return self

    def but(self, name: str, value: str) -> "Sheet":
        """The same page, open once more, with something else typed into one field."""
        other = copy(self)
        other.fields = self.fields.copy()
        return other.put(name, value)

    def send(self, step: str) -> TestResponse:
        """Press a button; the page that comes may be sent on."""
        answer = self.client.post(
            self.address, data={**self.fields.to_dict(flat=False), "step": step}
        )
        if answer.status_code in (200, 403, 422) and "<form" in answer.text:
            self.page, self.fields = answer.text, fields_of(answer.text)
        return answer

    def save(self) -> TestResponse:
        """Look at what it would change, and save it."""
        looked = self.send("preview")
        assert looked.status_code == 200, looked.text
        return self.send("save")
