"""Rule packs as authored."""
