"""Notes as somebody types them."""
