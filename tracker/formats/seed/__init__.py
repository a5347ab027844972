"""Seeds: an agreement and its notes as a person writes them, in TOML (docs/seed-format.md)."""

from tracker.formats.seed.reader import Seed, read_seed, read_seed_files

__all__ = ["Seed", "read_seed", "read_seed_files"]
