"""Rows of the database and their translation to the core's values."""
