"""Tests of tracker/core/law."""
