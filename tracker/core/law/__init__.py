"""What the text says: agreement, clauses, obligations, rules, questions and their readings."""
