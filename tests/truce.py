"""A made-up truce for tests: small, and with every key of the seed format in it."""

from pathlib import Path

from tracker.formats.seed import Seed, read_seed

FILE = Path(__file__).with_name("truce.toml")
TEXT = FILE.read_text(encoding="utf-8")
SEED: Seed = read_seed(FILE)
LAW = SEED.agreement
NOTES = {draft.key or "": draft for draft in SEED.notes}
