"""EDIFACT messages: manifests, bills of lading, and lists of equipment."""
