"""Tests of tracker/core/days."""
