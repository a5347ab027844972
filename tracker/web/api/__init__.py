"""The interface for programs: JSON under /api/v1, described by the models that judge what comes in.

`routes` is all that the server imports at its start; the rest follows with the first question.
"""
