"""Draws scans and says how well they can be read; it knows bodies in a beam, no names."""
