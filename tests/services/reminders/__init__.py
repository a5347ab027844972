"""Tests of tracker/services/reminders, on both databases."""
