"""Tests of tracker/store, on real databases."""
