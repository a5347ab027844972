"""A note as somebody types it, field by field: text in, a draft out, all faults at once.

Forms and commands share it. It judges shape alone (is that a day, a word of the list?); whether
the note makes sense is asked of `core.sense`.
"""

from tracker.formats.typed.draft import read_draft
from tracker.formats.typed.fields import Typed
from tracker.formats.typed.source import read_source

__all__ = ["Typed", "read_draft", "read_source"]
