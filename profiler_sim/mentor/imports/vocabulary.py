"""What may stay of an imported text: words of goods and places that this program knows."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.catalogue_tables import (
    GOODS_CODES,
    PLACES,
    locode_entries,
    table_rows,
)
from profiler_sim.files.search_path import shipped_folder
from profiler_sim.trade_files.anonymiser.anonymise import Vocabulary
from profiler_sim.trade_files.papers.places import PlaceIndex
from profiler_sim.trade_files.word_lists import folded

WORDS = "goods_words.txt"
"""The shipped list of words of goods, by language."""


def vocabulary(catalogue: Catalogue, places: PlaceIndex) -> Vocabulary:
    """Gather the words of goods in every language, and codes and names of places."""
    towns = {town for unit in catalogue.units.values() for town in unit.inland}
    names = {row["name"] for row in table_rows(PLACES)} | towns
    return Vocabulary(
        goods=frozenset(filter(None, map(folded, _goods_words(catalogue)))),
        places=places.codes | frozenset(places.by_airport) | frozenset(map(folded, names)),
    )


def _goods_words(catalogue: Catalogue) -> Iterator[str]:
    for row in table_rows(GOODS_CODES):
        yield from _words(row["description"])
    for goods in catalogue.commodities.values():
        for text in (goods.called, goods.activity, *goods.wordings):
            yield from _words(text)
    for words in catalogue.lists.values():
        for text in words:
            yield from _words(text)
    path = shipped_folder() / "catalogue" / WORDS
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from _words(line)


def words_of(texts: Iterable[str]) -> set[str]:
    """Return the words of texts, however they are set apart, in the form of ``folded``."""
    return {folded(word) for text in texts for word in _words(text)}


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text).split()


@lru_cache(maxsize=1)
def place_index() -> PlaceIndex:
    """Index every place of the lists, and those of the program's own table."""
    listed = [(entry.code, entry.functions, entry.name) for entry in locode_entries()]
    kinds = {"port": "1", "airport": "4"}
    own = [
        (row["place_id"], kinds.get(row["kind"], ""), row["name"]) for row in table_rows(PLACES)
    ]
    return PlaceIndex.of([*listed, *own])
