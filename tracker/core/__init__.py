"""Dates in, answers out: pure functions on plain values, without clock, database or framework."""
