"""CHECK constraints for tables that hold several kinds of a thing, each kind with its columns."""

from collections.abc import Iterator, Mapping

from sqlalchemy import CheckConstraint


def carries(
    kind: str, needed: Mapping[str, str], optional: Mapping[str, str]
) -> Iterator[CheckConstraint]:
    """Constraints that let each column be filled for its own kinds only, one named for each.

    `kind` is the SQL expression that tells the kind and is never NULL; the mappings say for which
    kinds (in words, split by blanks) a column must, or may, be filled.
    """
    for column, kinds in needed.items():
        yield CheckConstraint(f"({column} IS NOT NULL) = ({kind} IN ({quoted(kinds)}))", column)
    for column, kinds in optional.items():
        yield CheckConstraint(f"{column} IS NULL OR {kind} IN ({quoted(kinds)})", column)


def quoted(words: str) -> str:
    """The words as a list of SQL strings."""
    return ", ".join(f"'{word}'" for word in words.split())
