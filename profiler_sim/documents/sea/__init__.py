"""Papers of containers: the bill of lading, answers, and what the desk needs to know of them."""
