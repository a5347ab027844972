"""Reminders: who follows what, one run of the job that finds and tells, the outbox's sending."""
