"""Tests of tracker/core/soundness."""
