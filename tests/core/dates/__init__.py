"""Tests of tracker/core/dates."""
