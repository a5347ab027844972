"""Questions with the answers that are right, in tables; every way of asking is held to them."""
