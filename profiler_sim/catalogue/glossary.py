"""The glossary: words of the trade and of this program, each in one or two plain sentences."""

from profiler_sim.cargo.value import Value


class Entry(Value):
    """One term."""

    term: str
    """As officers say it, in small letters unless it is a name."""
    also: tuple[str, ...] = ()
    """Other words for the same thing, such as B/L."""
    means: str
    """One or two sentences for a reader who has never met the term."""
    see: tuple[str, ...] = ()
    """Related terms, each an entry of its own."""


class Glossary(Value):
    """A file of terms in one language."""

    language: str = "en"
    glossary: tuple[Entry, ...]
