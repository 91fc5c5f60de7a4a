"""Measures as pure numbers: counts, probabilities and gains become a figure and an interval."""
