"""Tests of tracker/core."""
