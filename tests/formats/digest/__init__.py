"""Tests of tracker/formats/digest."""
