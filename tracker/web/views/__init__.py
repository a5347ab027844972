"""The pages: each view reads the address, asks one service and prints."""
