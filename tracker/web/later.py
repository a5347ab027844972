"""Views whose modules are imported when somebody first asks for them.

Calendars and the interface for programs bring libraries that most visits never need; this keeps the
server's start short and its memory small.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def later(module: str, name: str) -> Callable[..., Any]:
    """A view that imports itself and then answers as the one of that name does."""

    def view(**values: object) -> Any:  # noqa: ANN401 (whatever a view may answer)
        return getattr(import_module(f"tracker.web.{module}"), name)(**values)

    return view
