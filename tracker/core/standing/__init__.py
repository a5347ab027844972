"""What of the record stands at an instant: acts, positions, notices."""
