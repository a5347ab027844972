"""The message of the day: its words as text and as HTML, its dates as a calendar, its headers."""
