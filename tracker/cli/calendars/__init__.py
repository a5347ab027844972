"""The commands of `tracker calendar`."""
