"""A shift at the desk: practise cargo profiling, then learn from what was really there."""

__version__ = "0.2.0"
