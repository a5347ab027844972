"""A request about several agreements: as of today, or as they were pinned once."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from flask import request
from werkzeug.datastructures import MultiDict

from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError
from tracker.services.library import Holding
from tracker.services.pins import FIELD, pin_of, pinned
from tracker.services.several import Question, as_of_today, chosen
from tracker.store.session import reading
from tracker.web.address import READABLE, Address, Pairs
from tracker.web.guard import LONGEST_QUERY
from tracker.web.house import house, server_address

ROOM = 20
"""Characters for the form of a citation."""


@dataclass(frozen=True, kw_only=True)
class AskedOfAll:
    """What is asked of which agreements, and what a page of them needs to know."""

    every: tuple[Holding, ...]
    """Those that can be chosen; none where they are pinned."""
    chosen: tuple[str, ...]
    """The codes of those that were."""
    questions: tuple[Question, ...]
    pinned: bool
    """Whether the address says what is to be answered, whatever came after it."""

    @cached_property
    def addresses(self) -> dict[str, Address]:
        """The builders of addresses, by agreement; pinned ones keep what was asked."""
        return {
            one.holding.law.code: Address(
                one.holding.law.code, asked_as_pinned(one) if self.pinned else ()
            )
            for one in self.questions
        }

    def address(self, code: str) -> Address:
        """The builder of addresses of an agreement."""
        return self.addresses[code]

    def stays(self, page: str, own: Pairs = ()) -> "Stays":
        """Where a page of all of them stays."""
        pairs = (*own, *((FIELD, pin_of(one)) for one in self.questions))
        query = urlencode(pairs, safe=READABLE)
        cite = urlencode((("of", page), *pairs), safe=READABLE)
        return Stays(server=server_address(), path=f"/{page}?{query}", cite=f"/cite?{cite}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stays:
    """Where an answer never changes."""

    server: str
    path: str
    cite: str
    """Where it is cited."""

    @property
    def short_enough(self) -> bool:
        """Whether they are few enough for an address; one agreement takes forty characters."""
        return len(self.cite) < LONGEST_QUERY - ROOM


def asked_as_pinned(one: Question) -> Pairs:
    """What every link to a pinned agreement keeps."""
    _, day, revision, version = pin_of(one).split(",")
    return (("as_of", day), ("known_by", day), ("rev", revision), ("version", version))


def asked_of_all(args: "MultiDict[str, str]") -> AskedOfAll:
    """All agreements, those that were named, or those that were pinned."""
    codes = tuple(code for code in args.getlist("agreement") if code)
    pins = [pin for pin in args.getlist(FIELD) if pin]
    if codes and pins:
        wanted = "goes without pinned, which names the agreements; leave one of them out"
        raise BadValueError("agreement", ", ".join(codes), wanted)
    library = house().library
    with reading(house().engine) as session:
        if pins:
            questions = pinned(session, library, pins, today)
            return AskedOfAll(every=(), chosen=(), questions=questions, pinned=True)
        every = chosen(session, library, ())
        found = chosen(session, library, codes) if codes else every
    return AskedOfAll(every=every, chosen=codes, questions=as_of_today(found, today), pinned=False)


def today(zone: ZoneInfo) -> date:
    """The present day in a zone."""
    return house().now().astimezone(zone).date()


def refuse_others(known: tuple[str, ...]) -> "MultiDict[str, str]":
    """The parameters of the address; BadValueError for one that the page does not know."""
    for name in request.args:
        if name not in known:
            raise BadValueError("address", name, f"is no parameter here; {offer(name, known)}")
    return request.args
