"""A part that is shown in words and read back is the same part."""

from hypothesis import given, settings

from tests.sound import laws
from tracker.core.law.agreement import Agreement
from tracker.formats.seed.document import Document
from tracker.formats.seed.findings import Findings, Where
from tracker.formats.seed.heads import read_head
from tracker.formats.seed.laws import PARTS
from tracker.formats.seed.sketch import sketch_of
from tracker.formats.seed.table import Table
from tracker.formats.seed.trees import Wrong, table_from, tree_of
from tracker.formats.seed.write import law_tables

READERS = {kind: reader for kind, (_, reader) in PARTS.items()} | {"agreement": read_head}
SKETCHES = {kind: sketch_of(reader) for kind, reader in READERS.items()}


@settings(max_examples=25)
@given(laws())
def test_every_part_of_any_law_goes_through_words_unchanged(law: Agreement) -> None:
    tables = law_tables(law)
    for kind, reader in READERS.items():
        sketch = SKETCHES[kind]
        held = tables.get(kind, [])
        for table in held if isinstance(held, list) else [held]:
            wrong: Wrong = []
            again = table_from(tree_of(table, sketch), sketch, wrong)
            findings = Findings()
            value = reader(Table(again, Where(Document("")), findings))
            assert (wrong, findings.found) == ([], [])
            assert value == reader(Table(table, Where(Document("")), Findings()))
