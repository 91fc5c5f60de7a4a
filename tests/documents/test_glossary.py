"""The glossary explains the words of the desk, and points at nothing missing."""

import re
from collections import Counter
from pathlib import Path

import pytest

from profiler_sim.catalogue.glossary import GlossaryEntry
from profiler_sim.errors import ProblemsFound
from profiler_sim.files import named_files
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import glossary

ENTRIES = glossary()

ASKED_FOR = (
    "bill of lading",
    "consignee",
    "notify party",
    "seal",
    "rip-on/rip-off",
    "VGM",
    "transhipment",
    "HS code",
    "Incoterm",
    "sign",
    "risk indicator",
    "evidence points",
    "selection score",
    "detection rate",
    "strike rate",
    "over-inspection rate",
    "random search",
    "desk minutes",
)


def sentences(entry: GlossaryEntry) -> list[str]:
    """The sentences of an explanation."""
    return [part for part in re.split(r"(?<=[.!?])\s+(?=[A-Z0-9])", entry.means.strip()) if part]


@pytest.mark.parametrize("term", ASKED_FOR)
def test_the_words_a_newcomer_meets_first_are_explained(term: str) -> None:
    """By exactly this name."""
    assert ENTRIES[term].means


def test_every_related_term_is_an_entry_of_its_own() -> None:
    """So that a reader can go on, and never to the term she came from."""
    for entry in ENTRIES.values():
        assert set(entry.see) <= ENTRIES.keys() - {entry.term}, entry.term


def test_every_entry_can_be_reached_from_another() -> None:
    """Nothing stands alone that could have been found by following a hint."""
    pointed_at = {term for entry in ENTRIES.values() for term in entry.see}

    alone = {entry.term for entry in ENTRIES.values() if not entry.see}
    assert not alone - pointed_at


def test_a_word_is_explained_once() -> None:
    """Whether as a term or as another word for one."""
    words = Counter(
        word.casefold() for entry in ENTRIES.values() for word in (entry.term, *entry.also)
    )

    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_explanation_is_a_few_short_sentences(entry: GlossaryEntry) -> None:
    """Short enough to be read beside the papers."""
    lengths = [len(sentence.split()) for sentence in sentences(entry)]

    assert 1 <= len(lengths) <= 5
    assert max(lengths) <= 25
    assert sum(lengths) <= 55
    assert entry.means.strip().endswith(".")
    assert "hit rate" not in entry.means.casefold()


def test_every_enquiry_and_examination_is_explained() -> None:
    """By the name the desk shows."""
    desk = read_catalogue()
    asked = {each.title.casefold() for each in desk.enquiries.values()}
    searched = {each.title.casefold() for each in desk.examinations.values()}

    assert asked | searched <= {term.casefold() for term in ENTRIES}


def test_terms_come_in_alphabetical_order() -> None:
    """As in every glossary, capital letters or not."""
    folded = [term.casefold() for term in ENTRIES]

    assert folded == sorted(folded)


def test_a_broken_glossary_is_told_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File, line and sentence, as for every authored file."""
    (tmp_path / "catalogue").mkdir()
    broken = "glossary:\n  - term: seal\n    meanz: A lock.\n"
    (tmp_path / "catalogue" / "glossary.yaml").write_text(broken, encoding="utf-8")
    monkeypatch.setattr(named_files, "shipped_folder", lambda: tmp_path)

    with pytest.raises(ProblemsFound) as told:
        glossary()
    assert told.value.params["line"] == 3
    assert "meanz" in str(told.value.params["message"])
