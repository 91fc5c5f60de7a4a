"""Scenario, catalogue and rule files with places for every problem; the only place that knows YAML."""
