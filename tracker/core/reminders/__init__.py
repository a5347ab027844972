"""Who is told of which date, when, and why."""
