"""One request for a page of an agreement: what is asked of which text and record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import quote, urlencode

from flask import request
from werkzeug.exceptions import HTTPException
from werkzeug.utils import redirect

from tracker.core.asked.asking import Asking
from tracker.core.law.agreement import Agreement
from tracker.core.law.place import Place
from tracker.core.law.source import Source
from tracker.core.words.fault import UnknownError
from tracker.services.library import Holding, Library
from tracker.store.session import reading
from tracker.web.address import READABLE, Address, Pairs
from tracker.web.house import house, server_address
from tracker.web.query import Query, canonical, read_query


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What a view and its template need to know of the request; `to` builds all addresses."""

    library: Library
    holding: Holding
    asking: Asking
    query: Query
    to: Address
    page: str
    """The name of the page asked for."""
    here: str
    """The page's own path, without any parameters."""
    server: str
    """Where others reach the pages, without a slash at its end."""

    @property
    def law(self) -> Agreement:
        """The text, before any reading is applied."""
        return self.holding.law

    @property
    def today(self) -> date:
        """The day on which it is asked, in the agreement's zone."""
        return self.asking.today

    @property
    def revision(self) -> int:
        """The length of the log that is answered from."""
        asked = self.asking.revision
        return self.holding.revision if asked is None else asked

    @property
    def day(self) -> date:
        """The calendar day that is asked about."""
        return self.asking.day(self.law.tz)

    @property
    def filter(self) -> Pairs:
        """The page's own parameters, without the number of the page of a list."""
        return tuple(pair for pair in self.query.own if pair[0] != "page")

    @property
    def projected(self) -> bool:
        """Whether the answer looks further than the record could be read."""
        return self.asking.projected(self.law.tz)

    def here_for(self, address: Address) -> str:
        """This page, asked as another builder asks; the page's own parameters stay."""
        tail = urlencode((*address.asked, *self.query.own), safe=READABLE)
        return f"{self.here}?{tail}" if tail else self.here

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by code."""
        return {source.code: source for source in self.law.sources}

    @cached_property
    def languages(self) -> dict[str, str]:
        """The language of each text variant, by its code."""
        return {variant.code: variant.language for variant in self.law.variants}

    def text_label(self, code: str) -> str:
        """A text variant's label."""
        return next((one.label for one in self.law.variants if one.code == code), code)

    @property
    def without_effect(self) -> Pairs:
        """The page's own parameters, so that another effect can be chosen."""
        return tuple(pair for pair in self.query.own if pair[0] != "effect")

    def names(self, codes: Iterable[str]) -> list[str]:
        """Actors' short names."""
        return [self.law.name_of(code) for code in codes]

    def places(self, codes: Iterable[str]) -> list[Place]:
        """Places by their codes."""
        known = {place.code: place for place in self.law.places}
        return [known[code] for code in codes]

    def trigger_title(self, code: str) -> str:
        """What an event is called that rules wait for."""
        return next((one.title for one in self.law.triggers if one.code == code), code)


def visit(agreement: str, own: Iterable[str] = ()) -> Visit:
    """The visit of the current request.

    UnknownError for an agreement that is not on record, BadValueError for a bad parameter; an
    address that asks the same in other words is sent on to the one that all links use.
    """
    query = read_query(request.args, own)
    at_home = house()
    if not agreement.isprintable():
        raise UnknownError("agreement", agreement, "is not on record")
    with reading(at_home.engine) as session:
        version = query.as_asked().text_version()
        holding = at_home.library.holding(session, agreement, version)
    today = at_home.now().astimezone(holding.law.tz).date()
    asking = query.as_asked().asking(holding, today=today)
    asked = canonical(query, asking)
    if request.method != "POST" and sorted((*asked, *query.own)) != sorted(query.given):
        send_on((*asked, *query.own))
    return Visit(
        library=at_home.library,
        holding=holding,
        asking=asking,
        query=query,
        to=Address(agreement, asked),
        page=request.endpoint or "",
        here=quote(request.path),
        server=server_address(),
    )


def send_on(pairs: tuple[tuple[str, str], ...]) -> None:
    """Send the browser on to the same page with these parameters."""
    tail = f"?{urlencode(pairs, safe=READABLE)}" if pairs else ""
    raise HTTPException(response=redirect(quote(request.path) + tail, 302))
