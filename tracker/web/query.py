"""The query of an address, read once: what is asked, and the page's own parameters."""

from collections.abc import Iterable
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from tracker.core.asked.asking import Asking
from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError
from tracker.services.asked import Asked
from tracker.web.address import ORDER, Pairs, in_order

SEVERAL = {"reading", "obligation", "clause", "kind", "lead"}
"""Parameters that may stand several times."""
LONGEST = 4000
"""Characters of a query; longer ones are nobody's question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """The parameters as they were given, empty ones left out."""

    asked: Pairs
    """Those that every link keeps, in their order."""
    own: Pairs
    """Those of this page alone."""
    given: Pairs

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of one of the page's own parameters."""
        return tuple(value for key, value in self.own if key == name)

    def one(self, name: str) -> str | None:
        """The value of one of the page's own parameters."""
        return next(iter(self.all(name)), None)

    def as_asked(self) -> Asked:
        """What is asked, for the services to parse."""
        single = dict(self.asked)
        readings = tuple(value for name, value in self.asked if name == "reading")
        return Asked(
            as_of=single.get("as_of"),
            known_by=single.get("known_by"),
            rev=single.get("rev"),
            version=single.get("version"),
            reading=readings,
        )


def read_query(args: "MultiDict[str, str]", own: Iterable[str] = ()) -> Query:
    """The query; BadValueError for a parameter that the page does not know or that stands twice."""
    given = tuple((name, value) for name, value in args.items(multi=True) if value != "")
    known = (*ORDER, *own)
    for name, _ in given:
        if name not in known:
            wanted = f"is no parameter of this page; {offer(name, known)}"
            raise BadValueError("address", name, wanted)
    for name in {name for name, _ in given} - SEVERAL:
        values = args.getlist(name)
        if len(values) > 1:
            raise BadValueError(name, ", ".join(values), "stands there twice; write one")
    return Query(
        asked=in_order(tuple(pair for pair in given if pair[0] in ORDER)),
        own=tuple(pair for pair in given if pair[0] not in ORDER),
        given=tuple(args.items(multi=True)),
    )


def canonical(query: Query, asking: Asking) -> Pairs:
    """The pairs of the one address for what is asked: no reading that is the default anyway."""
    readings = tuple(("reading", f"{q}={o}") for q, o in asking.readings)
    others = tuple(pair for pair in query.asked if pair[0] != "reading")
    return in_order((*others, *readings))
