"""The command `tracker`, mostly in this process, on both databases."""
