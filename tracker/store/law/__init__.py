"""The law between values and rows, one module a noun, both directions side by side."""
