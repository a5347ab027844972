"""Tests of tracker/core/asked."""
