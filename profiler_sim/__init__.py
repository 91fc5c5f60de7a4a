"""A shift at the desk: practise cargo profiling, then learn from what was really there."""
