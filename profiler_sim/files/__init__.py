"""Authored files with a place for every problem; the only place that knows YAML."""
