"""What an earlier version of a text had and this one has not: it stays, because notes are about it.

It is answered no more; its notes stay in the log, and what the text said of it in the earlier
versions.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """An obligation, or a clause as a whole, that is not in the text any more."""

    clause: str
    """Its number; for an obligation, that of the clause in which it stood."""
    title: str
    obligation: str | None = None
    """Its code; None where it is the clause itself."""

    @property
    def code(self) -> str:
        """The obligation's code, else the clause's number."""
        return self.obligation or self.clause

    @property
    def is_clause(self) -> bool:
        """Whether it is a whole clause."""
        return self.obligation is None
