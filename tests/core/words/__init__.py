"""Tests of tracker/core/words."""
