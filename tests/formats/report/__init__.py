"""Tests of tracker/formats/report."""
