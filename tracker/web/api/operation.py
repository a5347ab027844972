"""Operations: what can be asked, in one list from which it is served and described."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tracker.web.api.models.kinds import Exact

JSON = "application/json"
KEY = "Idempotency-Key"
"""The header under which something is done once."""
Files = Mapping[str, str]
"""Content types with a word on what each is, for answers that are no JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One question: the parts of its path, its parameters and its body, all judged."""

    path: Mapping[str, str]
    query: Any
    """An instance of the operation's `asks`."""
    body: Any = None
    """An instance of its `body`."""
    key: str = ""
    """The name under which it is to be done once."""
    beside: "tuple[Operation, ...]" = ()
    """All operations, for those that describe them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is answered: made only where the asker has not got it already."""

    make: Callable[[], Any]
    """A document, or the bytes of a file."""
    made_of: object = None
    """Everything that the answer depends on; None where it is never the same twice."""
    code: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    mimetype: str = JSON


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Operation:
    """One thing that can be asked."""

    name: str
    path: str
    """Below the root of the interface, parts in braces."""
    says: str
    """What it does, in one sentence."""
    asks: type[Exact]
    answers: type[Exact] | Files
    run: Callable[[Call], Reply]
    method: str = "GET"
    body: type[Exact] | None = None
    codes: Mapping[int, str] = field(default_factory=lambda: {200: "The answer."})
    leads_to: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Operations that go on from its answer: their parameters as runtime expressions."""
