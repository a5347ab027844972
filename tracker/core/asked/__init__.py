"""A question and its whole answer: all obligations, compared by reading or by day."""
