"""Goods by sea: containers on feeders, their papers and what is asked about them."""
