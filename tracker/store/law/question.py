"""Questions of interpretation between values and rows."""

from sqlalchemy import RowMapping

from tracker.core.law.agreement import Agreement
from tracker.core.law.question import Change, Option, Question
from tracker.store.columns import Groups, Rows, filled, grouped, members, picked
from tracker.store.law.reader import VersionRows
from tracker.store.tables.question import (
    ChangeActorRow,
    ChangeObligationRow,
    ChangeRow,
    OptionRow,
    QuestionClauseRow,
    QuestionRow,
    QuestionSourceRow,
)


def rows(law: Agreement) -> Rows:
    """The rows of the law's questions, with all that belongs to them."""
    for position, question in enumerate(law.questions, start=1):
        keys = {"position": position, "default_option": question.default}
        yield QuestionRow, filled(QuestionRow, question, **keys)
        owner = {"question": question.code}
        yield from members(QuestionClauseRow, "clause", question.clauses, **owner)
        yield from members(QuestionSourceRow, "source", question.sources, **owner)
        for order, option in enumerate(question.options, start=1):
            yield OptionRow, filled(OptionRow, option, **owner, position=order)
            yield from change_rows(option, **owner, option=option.code)


def change_rows(chosen: Option, **owner: str) -> Rows:
    """The rows of what an option changes."""
    for position, change in enumerate(chosen.changes, start=1):
        yield ChangeRow, filled(ChangeRow, change, **owner, position=position)
        of = {**owner, "change": position}
        yield from members(ChangeActorRow, "actor", change.actors, **of)
        yield from members(ChangeObligationRow, "obligation", change.obligations, **of)


def values(version: VersionRows) -> tuple[Question, ...]:
    """The questions of a version."""
    changes = grouped(version.of(ChangeRow), "question", "option")
    options = grouped(version.of(OptionRow), "question")
    return tuple(
        picked(
            Question,
            row,
            default=row["default_option"],
            options=tuple(option(version, o, changes) for o in options[row["code"],]),
            clauses=version.codes(QuestionClauseRow, row["code"]),
            sources=version.codes(QuestionSourceRow, row["code"]),
        )
        for row in version.of(QuestionRow)
    )


def option(
    version: VersionRows,
    row: RowMapping,
    changes: Groups,
) -> Option:
    """One option with its changes."""
    mine = changes[row["question"], row["code"]]
    return picked(Option, row, changes=tuple(change(version, found) for found in mine))


def change(version: VersionRows, row: RowMapping) -> Change:
    """One change with the actors and obligations it names."""
    owner, at = (row["question"], row["option"]), row["position"]
    return picked(
        Change,
        row,
        actors=version.codes(ChangeActorRow, *owner, at=at),
        obligations=version.codes(ChangeObligationRow, *owner, at=at),
    )
