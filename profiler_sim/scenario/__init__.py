"""Scenarios as authored, and the checks that make them playable."""
