"""Goods by road: lorries at crossings, their papers and what is asked about them."""
