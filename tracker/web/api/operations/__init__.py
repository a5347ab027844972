"""The operations: each module has those of one noun."""
