"""The pages, asked through the application itself, on both databases."""
