"""Keeps account of the obligations under ceasefire agreements."""

__version__ = "0.1.0"
