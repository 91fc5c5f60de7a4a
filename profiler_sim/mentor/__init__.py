"""What a mentor does: check, generate, screen, simulate, measure."""
