"""What pages show, prepared from the answers: no rule is decided here."""
