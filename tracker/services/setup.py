"""Setting up: the schema as this version needs it, and where the bundled seeds lie."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from tracker.store.head import current_revision
from tracker.store.migrating import migrate


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The schema's revision before and after."""

    before: str | None
    after: str | None

    def __str__(self) -> str:
        """In a sentence."""
        if self.before == self.after:
            return f"The database has the schema it needs ({self.after})."
        done = "brought up to date" if self.before else "set up"
        return f"The database was {done} ({self.after})."


def prepare(engine: Engine, migrations: Path) -> Prepared:
    """Bring the database to the newest schema; MigrationError leaves it as it was."""
    before = current_revision(engine)
    return Prepared(before=before, after=migrate(engine, migrations))


def bundled(seeds: Path) -> tuple[Path, ...]:
    """The folders of the bundled seeds, one an agreement, by name; those with a _ are patterns."""
    folders = (folder for folder in seeds.iterdir() if folder.is_dir())
    return tuple(sorted(one for one in folders if not one.name.startswith("_")))
