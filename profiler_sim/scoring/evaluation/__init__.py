"""A completed shift evaluated by its evidence: outcomes, marks, enquiries, and the score."""
