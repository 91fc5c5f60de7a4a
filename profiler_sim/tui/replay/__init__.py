"""A closed shift gone through before a class."""
