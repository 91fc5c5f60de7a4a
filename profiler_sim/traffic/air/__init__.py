"""Goods by air: houses in consolidations, their papers and what is asked about them."""
