"""Tests of tracker/core/standing."""
