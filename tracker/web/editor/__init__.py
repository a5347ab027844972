"""Pages on which a text is written and changed; every save makes a new version of it."""
