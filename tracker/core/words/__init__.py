"""The words of the trade, the closed lists, and how a fault is said."""
