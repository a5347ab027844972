"""What the engine says of the bundled statement, kept in files that a person can read.

`python -m tests.golden.texts` writes them anew. Whoever does reads the difference: each changed
line is a changed answer, a changed reason or a changed selection of notes.
"""
