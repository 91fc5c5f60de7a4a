"""Pieces of screens; they post messages and decide nothing."""
