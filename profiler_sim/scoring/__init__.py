"""Scores and debrief findings as values; no prose."""
