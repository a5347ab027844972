"""Tests of tracker/core/reminders."""
