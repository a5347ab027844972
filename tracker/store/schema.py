"""The whole schema as the models have it; the migrations build the same, and a test compares."""

from tracker.store.base import Base
from tracker.store.tables import (
    actor,
    agreement,
    clause,
    date_rule,
    disputed_reading,
    feed,
    follow,
    note,
    obligation,
    outbox,
    place,
    question,
    source,
    variant,
    withdrawn,
)

MODULES = (
    agreement,
    actor,
    source,
    place,
    clause,
    variant,
    question,
    obligation,
    date_rule,
    disputed_reading,
    note,
    follow,
    outbox,
    feed,
    withdrawn,
)
"""The modules that define tables, from the root outwards."""

METADATA = Base.metadata
