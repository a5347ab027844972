"""One obligation at one instant: its word with its reasons, and the history of both."""
