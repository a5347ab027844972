"""Tests of tracker/formats/ics."""
