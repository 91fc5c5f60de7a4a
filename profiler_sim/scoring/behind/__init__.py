"""What a number of the debrief was computed from: terms that add up to it."""
