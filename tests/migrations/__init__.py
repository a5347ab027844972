"""Tests of migrations/: every revision up, down and up again with data, on both databases."""
