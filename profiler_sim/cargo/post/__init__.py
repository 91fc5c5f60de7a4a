"""Goods by post and courier: one item, and what enquiries about it answer."""
