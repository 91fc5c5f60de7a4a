"""Play a shift: the desk, its commands and pages, its debrief, and what to play next."""
