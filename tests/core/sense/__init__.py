"""Tests of tracker/core/sense."""
