"""A number of the debrief broken down into the terms it was computed from."""
