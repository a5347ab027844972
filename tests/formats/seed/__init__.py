"""Tests of tracker/formats/seed."""
