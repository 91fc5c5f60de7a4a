"""Deals consignments from the evidence model; the only place that knows Faker."""
