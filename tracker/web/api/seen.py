"""What a question about one agreement is answered from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from flask import request

from tracker.core.asked.asking import Asking
from tracker.core.asked.citing import cited
from tracker.core.law.agreement import Agreement
from tracker.core.words.fault import UnknownError
from tracker.formats.addresses import READABLE
from tracker.formats.head_json import head_of
from tracker.formats.written import Document
from tracker.services.answers import head_for
from tracker.services.asked import Asked
from tracker.services.library import Holding, Library
from tracker.store.session import reading
from tracker.web.api.operation import Call
from tracker.web.house import house, server_address

Item = TypeVar("Item")
CODE = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}", re.ASCII)
OWN = ("cursor", "limit", "as_of", "known_by", "rev", "version", "reading")
"""Parameters that the address of the next part gets anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The agreement as asked."""

    call: Call
    library: Library
    holding: Holding
    asking: Asking
    now: datetime
    pages: str
    """Where the tracker is reached."""

    @property
    def law(self) -> Agreement:
        """The text, before any reading is applied."""
        return self.holding.law

    @property
    def mark(self) -> object:
        """Everything that an answer depends on."""
        return (self.law.code, self.holding.stamp, self.asking, self.pages)

    def head(self) -> Document:
        """What stands at the top of the answer."""
        return head_of(head_for(self.library, self.holding, self.asking), generated_at=self.now)

    def part(self, items: Sequence[Item]) -> tuple[Sequence[Item], str | None]:
        """The part of a list that is asked for, and the address of the next one."""
        query = self.call.query
        first = int(query.cursor[1:]) if query.cursor else 0
        last = first + query.limit
        return items[first:last], self.next_address(last) if last < len(items) else None

    def next_address(self, first: int) -> str:
        """The same question, everything in it written down, from an entry on."""
        asking = self.asking
        revision = self.holding.revision if asking.revision is None else asking.revision
        pinned = cited(asking, revision, self.law.version).items()
        readings = [("reading", f"{question}={option}") for question, option in asking.readings]
        kept = [pair for pair in request.args.items(multi=True) if pair[0] not in OWN]
        place = (("limit", str(self.call.query.limit)), ("cursor", f"p{first}"))
        query = urlencode((*pinned, *readings, *kept, *place), safe=READABLE)
        return f"{quote(request.path)}?{query}"


def seen_for(call: Call) -> Seen:
    """The agreement that the path names, as the parameters ask; UnknownError, BadValueError."""
    at_home, code, asked = house(), call.path["agreement"], asked_in(call.query)
    if not CODE.fullmatch(code):
        raise UnknownError("agreement", code, "is not on record")
    with reading(at_home.engine) as session:
        holding = at_home.library.holding(session, code, asked.text_version())
    now = at_home.now()
    return Seen(
        call=call,
        library=at_home.library,
        holding=holding,
        asking=asked.asking(holding, today=now.astimezone(holding.law.tz).date()),
        now=now,
        pages=server_address(),
    )


def asked_in(query: Any) -> Asked:  # noqa: ANN401 (one of the models of questions)
    """The parameters that every answer depends on, for the service that parses them."""
    return Asked(
        as_of=query.as_of,
        known_by=query.known_by,
        rev=None if query.rev is None else str(query.rev),
        version=None if query.version is None else str(query.version),
        reading=query.reading,
    )
