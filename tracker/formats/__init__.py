"""Core values written as text, tables, CSV, JSON, calendars and mail."""
