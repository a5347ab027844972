"""Tests of tracker/web/out."""
