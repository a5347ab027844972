"""Every fault of a seed, collected with its place; reading goes on after each."""

from dataclasses import dataclass, field, replace

from tracker.core.words.fault import Fault
from tracker.formats.seed.document import Document
from tracker.formats.seed.lines import Steps


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file: the file, the key path, and the path as people are shown it."""

    document: Document
    steps: Steps = ()
    shown: Steps = ()
    """As `steps`, with the code after each item of a list that has one."""

    def key(self, name: str, number: int | None = None, code: str | None = None) -> "Where":
        """The place of a key below this one, or of the item with that number (from 1) in it."""
        step = name if number is None else f"{name}[{number}]"
        labelled = step if code is None else f"{step} ({code})"
        return replace(self, steps=(*self.steps, step), shown=(*self.shown, labelled))

    @property
    def line(self) -> int | None:
        """The line of the key, or of the nearest table around it."""
        return self.document.lines.line_of(self.steps)

    def __str__(self) -> str:
        name, line = self.document.name, self.line
        file = name if line is None else f"{name} line {line}"
        path = ".".join(self.shown)
        return f"{file}: {path if path.isprintable() else ascii(path)}" if path else file


@dataclass
class Findings:
    """The faults found so far."""

    unread: bool = False
    """Whether a file could not be read at all, so that what it names cannot be judged."""
    found: list[tuple[Where, str]] = field(default_factory=list)
    exact: set[tuple[str, Steps]] = field(default_factory=set)
    around: set[tuple[str, Steps]] = field(default_factory=set)

    def add(self, where: Where, message: str) -> None:
        """Notes one fault: a sentence that names the value and what would be right."""
        self.found.append((where, message))
        name, steps = where.document.name, where.steps
        self.exact.add((name, steps))
        self.around.update((name, steps[:end]) for end in range(len(steps) + 1))

    def add_new(self, found: list[tuple[Where, str]]) -> None:
        """Notes those faults that are at no place with a fault yet, all of them if at one place."""
        for where, message in [one for one in found if not self.touch(one[0])]:
            self.add(where, message)

    def touch(self, where: Where) -> bool:
        """Whether there is a fault at the place, in it, or at what it is part of."""
        name, steps = where.document.name, where.steps
        return (name, steps) in self.around or any(
            (name, steps[:end]) in self.exact for end in range(len(steps))
        )

    def faults(self) -> tuple[Fault, ...]:
        """All faults by file and line, and otherwise as they were found."""
        ordered = sorted(self.found, key=lambda one: (one[0].document.name, one[0].line or 0))
        return tuple(Fault(str(where), message) for where, message in ordered)
