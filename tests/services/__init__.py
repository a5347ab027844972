"""What people ask for, one thing a function, on both databases."""
