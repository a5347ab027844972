"""Pages of reminders: the report, who follows what, and the address by which mail is ended."""
