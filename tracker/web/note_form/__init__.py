"""The form for a new note: first its effect, then only the fields that the effect needs."""
