"""Runs rule conditions over rows of facts; the only place that knows DuckDB."""
