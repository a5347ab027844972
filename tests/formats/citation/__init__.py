"""Tests of tracker/formats/citation."""
