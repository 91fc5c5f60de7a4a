"""The glossary: words of the trade and of this program, each in one or two plain sentences."""

from profiler_sim.cargo.authored import DisplayName, LanguageCode, Readable
from profiler_sim.cargo.value import Value


class GlossaryEntry(Value):
    """One term."""

    term: DisplayName
    """The word, in small letters unless it is a name."""
    also: tuple[str, ...] = ()
    """Other words for the same thing, such as B/L."""
    means: Readable
    """One or two plain sentences."""
    see: tuple[str, ...] = ()
    """Related words of the glossary."""


class Glossary(Value):
    """A file of terms in one language."""

    language: LanguageCode = "en"
    """The language it is written in, such as en."""
    glossary: tuple[GlossaryEntry, ...]
    """The words, each with what it means."""
