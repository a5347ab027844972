"""What the tracker must do, written so that a machine can check it."""
