"""Reports that are handed on: each says in full what was asked, of which text and which record."""
