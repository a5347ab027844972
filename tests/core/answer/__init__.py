"""Tests of tracker/core/answer."""
