"""Papers of lorries: the CMR note, the transit document, answers."""
