"""What a mode of transport adds to a draft, its papers and its effects."""
