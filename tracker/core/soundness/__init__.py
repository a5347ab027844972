"""Whether an agreement holds together: every reference, every rule, no circle between them."""

from tracker.core.soundness.law import faults_in

__all__ = ["faults_in"]
