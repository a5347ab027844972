"""The notes that the tables of cases add to those of the statement."""

from functools import cache

from tests.cases.table import FOLDER
from tests.loaded import FOLDER as SEED
from tests.loaded import seed
from tracker.core.log.draft import Draft
from tracker.formats.seed.reader import read_seed_files


@cache
def added() -> dict[str, Draft]:
    """The made-up notes by key."""
    files = {path.name: path.read_bytes() for path in SEED.glob("*.toml")}
    files["zz.toml"] = (FOLDER / "synthetic-notes.toml").read_bytes()
    extra = read_seed_files(files).notes[len(seed().notes) :]
    return {str(draft.key): draft for draft in extra}
