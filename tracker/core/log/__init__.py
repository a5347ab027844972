"""What is on record: notes, their effects, corrections, and who can read which."""
