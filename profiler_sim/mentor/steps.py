"""How a long piece of work says how far it has come."""

from collections.abc import Callable

Progress = Callable[[int], None]
"""Is told from time to time how many of all are done."""
