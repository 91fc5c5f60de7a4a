"""Score a completed shift and find what its debrief shows: metrics, evaluation, debrief."""
