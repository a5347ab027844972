"""The record between values and rows."""
