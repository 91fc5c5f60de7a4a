"""The names a mentor may write, each kind with what she needs to choose among them."""
