"""Goods by road: one lorry, and what enquiries about it answer."""
