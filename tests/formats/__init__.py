"""Tests of tracker/formats."""
