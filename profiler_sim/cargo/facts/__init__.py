"""Facts: what a rule or a sign may ask of a consignment, one small function each."""
