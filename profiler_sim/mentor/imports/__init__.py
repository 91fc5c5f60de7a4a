"""Imports a manifest of the trade as a case folder: read, anonymous, a scenario to play."""
