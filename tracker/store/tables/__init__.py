"""The tables: one module a noun, plain rows without behaviour."""
