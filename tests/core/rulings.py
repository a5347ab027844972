"""One ruling: a question about the small law with notes as lines, and what the answer must be."""

from dataclasses import dataclass
from datetime import date

from tests.core.laws import asked, law
from tests.core.script import script
from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.evaluation import answer_for
from tracker.core.law.obligation import Obligation


def answered(
    code: str, as_of: str, *lines: str, law_of: tuple[Obligation, ...] = ()
) -> ObligationAnswer:
    """The answer for one obligation of the small law; lines without on= are about it."""
    case = asked(law(*law_of), script(*lines, on=code), as_of)
    return answer_for(case, case.agreement.by_code[code])


def reasons_of(answer: ObligationAnswer) -> str:
    """All reasons in one string."""
    return " ".join(reason.text for reason in answer.reasons)


@dataclass(frozen=True)
class Ruling:
    """A row: why it is so, what is asked on which notes, and fields of the answer as words."""

    why: str
    asked: str
    """The obligation's code and the day."""
    lines: tuple[str, ...]
    expect: str
    """The status, then (where they matter) key=value pairs of other fields of the answer."""
    says: str = ""
    """What must stand in the reasons."""
    law_of: tuple[Obligation, ...] = ()

    def __str__(self) -> str:
        return f"{self.why} ({self.asked})"

    def wrong(self) -> list[str]:
        """What the engine gets wrong about it."""
        code, as_of = self.asked.split()
        answer = answered(code, as_of, *self.lines, law_of=self.law_of)
        lines = wrong_about(answer, self.expect)
        reasons = reasons_of(answer)
        return lines if self.says in reasons else [*lines, f"not said: {self.says}; {reasons}"]


def wrong_about(answer: ObligationAnswer, expect: str) -> list[str]:
    """What differs from the status and the fields expected, a line each."""
    word, *pairs = expect.split()
    wanted = {"word": word, **dict(pair.split("=", 1) for pair in pairs)}
    found = {key: written(getattr(answer, key)) for key in wanted}
    return [f"{k}: {found[k]}, not {want}" for k, want in wanted.items() if found[k] != want]


def written(value: object) -> str:
    """A field of an answer as a word; nothing is "-", several are joined with commas."""
    if value is None or value == ():
        return "-"
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return value.isoformat() if isinstance(value, date) else str(value)
