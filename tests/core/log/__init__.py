"""Tests of tracker/core/log."""
