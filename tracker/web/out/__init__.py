"""What leaves the house by the pages: calendars, citations, a feed of changes."""
