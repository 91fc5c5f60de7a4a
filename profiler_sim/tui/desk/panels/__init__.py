"""Panels beside the paper: each asks for one decision, and the paper stays readable."""
