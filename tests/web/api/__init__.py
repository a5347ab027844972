"""Tests of tracker/web/api."""
