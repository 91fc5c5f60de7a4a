"""Goods by sea: the papers of one container, and what enquiries about it answer."""
