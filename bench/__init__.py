"""Measurements: ratios within one interleaved run, never timed tests."""
