"""Shifts and their events on disk; the only place that knows SQL."""
