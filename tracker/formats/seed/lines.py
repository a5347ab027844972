"""Where in a file a key stands, found by its headers and not by reading TOML a second time."""

import re

Steps = tuple[str, ...]
"""A key path; the items of lists are counted from 1: ("obligation[3]", "date", "on")."""

HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
QUOTES = re.compile(r"\"\"\"|'''")


class Lines:
    """The line, from 1, of each table and each key of one file."""

    def __init__(self, text: str) -> None:
        self.found: dict[Steps, int] = {}
        self.counts: dict[Steps, int] = {}
        self.table: Steps = ()
        self.closing: str | None = None
        for number, line in enumerate(text.splitlines(), start=1):
            self.read(number, line)

    def read(self, number: int, line: str) -> None:
        """Notes what one line names, unless it is part of a longer text."""
        if self.closing is None:
            header = HEADER.match(line)
            if header:
                names = [name.strip().strip("\"'") for name in header[2].split(".")]
                self.table = self.steps_of(names, many=header[1] == "[[")
                self.found.setdefault(self.table, number)
            elif key := KEY.match(line):
                self.found.setdefault((*self.table, key[1]), number)
        for quotes in QUOTES.findall(line):
            if self.closing is None:
                self.closing = quotes
            elif self.closing == quotes:
                self.closing = None

    def steps_of(self, names: list[str], *, many: bool) -> Steps:
        """The path of a header: under the newest item of each list that it names."""
        steps: Steps = ()
        for name in names[:-1]:
            steps = self.newest((*steps, name))
        last = (*steps, names[-1])
        if many:
            self.counts[last] = self.counts.get(last, 0) + 1
        return self.newest(last)

    def newest(self, steps: Steps) -> Steps:
        """The path with the number of its newest item, where it is a list's."""
        count = self.counts.get(steps)
        return steps if count is None else (*steps[:-1], f"{steps[-1]}[{count}]")

    def line_of(self, steps: Steps) -> int | None:
        """The line of a key, else of the nearest table around it; None where none was found."""
        while steps:
            if steps in self.found:
                return self.found[steps]
            steps = steps[:-1]
        return None
