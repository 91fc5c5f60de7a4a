"""Cargo-IMP: messages of airlines in lines of text."""
