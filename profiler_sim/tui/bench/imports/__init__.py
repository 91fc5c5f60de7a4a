"""The mentor's screen for a manifest of her own."""
