"""Tests of tracker/core/agenda."""
