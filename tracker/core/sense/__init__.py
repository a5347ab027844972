"""Whether a note makes sense under an agreement: asked by seeds, forms, imports and commands."""

from tracker.core.sense.note import faults_of
from tracker.core.sense.replies import Noted

__all__ = ["Noted", "faults_of"]
