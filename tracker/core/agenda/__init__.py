"""The dated things of a window of time, and what became of those that were dropped."""
