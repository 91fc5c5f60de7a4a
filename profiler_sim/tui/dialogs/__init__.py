"""Dialogs: each asks for one decision and answers it."""
