"""What the interface takes and gives, as models: judged by them, and described from them."""
