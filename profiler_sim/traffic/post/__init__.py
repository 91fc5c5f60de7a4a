"""Goods by post and courier: items, their papers and what is asked about them."""
