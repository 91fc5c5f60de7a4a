"""What authored files say that the catalogue does not bear out: one module a kind of file."""
