"""The engine of a shift: commands in, events out, state from events."""
