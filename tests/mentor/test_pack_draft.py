"""Edits of a pack by the bench: what is edited changes, every other key and comment stays."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.errors import ProblemsFound
from profiler_sim.files.search_path import shipped_files
from profiler_sim.mentor.draft import refuse_shipped
from profiler_sim.mentor.draft_form import value_at
from profiler_sim.mentor.rule_bench.draft import PackDraft, condition_edit, condition_text

NAMES = ("cash-and-gold", "firearms-removals", "air-safety")
"""Packs with comments, lists, several examples."""
CONDITIONS = st.one_of(
    st.sampled_from(["packages > 3", "payment = 'cash' AND\n  reefer", "", "# : - '", "\n\nx\n"]),
    st.text(
        st.characters(min_codepoint=32, max_codepoint=0x2AF, exclude_categories=("Cc", "Cf")),
        max_size=60,
    ),
)
TEXTS = st.sampled_from(["Ports: far away", "yes", "- a", "'quoted'", "3", "a # b", "long " * 30])
CHANGES = st.tuples(
    st.sampled_from(["when", "title", "why", "innocent", "points", "new"]),
    st.integers(0, 20),
    CONDITIONS,
    TEXTS,
)


def comments(text: str) -> list[str]:
    """Every comment on a line of its own."""
    return re.findall(r"^ *#.*$", text, re.MULTILINE)


@settings(max_examples=6)
@given(st.lists(CHANGES, min_size=1, max_size=2))
def test_edits_keep_every_other_key_and_every_comment(
    changes: list[tuple[str, int, str, str]],
) -> None:
    """Any edits of a short pack, one after another."""
    edit_and_compare("firearms-removals", changes)


@pytest.mark.thorough
@settings(max_examples=60)
@given(st.sampled_from(NAMES), st.lists(CHANGES, min_size=1, max_size=3))
def test_edits_of_any_pack_keep_every_other_key_and_every_comment(
    name: str, changes: list[tuple[str, int, str, str]]
) -> None:
    """Long ones too."""
    edit_and_compare(name, changes)


def edit_and_compare(name: str, changes: list[tuple[str, int, str, str]]) -> None:
    """Make edits, and look at all the rest after each."""
    path = shipped_files("pack")[name]
    draft = first = PackDraft.of(path)
    for key, number, condition, text in changes:
        before = draft.plain
        place = number % len(draft.rules)
        if key == "new":
            draft = draft.edited([draft.new_rule()])
            after = dict(draft.plain)
            rules = after.pop("rules")
            assert isinstance(rules, list)
            assert {**after, "rules": rules[:-1]} == before
            continue
        edit = condition_edit(place, condition)
        if key != "when":
            edit = draft.text_edit(place, key, text)
        draft = draft.edited([edit])
        assert value_at(draft.plain, ("rules", place, key)) == edit.value
        assert _without(draft.plain, place, key) == _without(before, place, key)
    old = comments(first.text)
    assert [each for each in comments(draft.text) if each in old] == old


def _without(plain: object, place: int, key: str) -> object:
    """The tree without one key of one rule."""
    assert isinstance(plain, dict)
    rules = [dict(each) for each in plain["rules"]]
    rules[place].pop(key, None)
    return {**plain, "rules": rules}


def test_a_condition_is_written_on_lines_of_its_own() -> None:
    """As packs have it; empty lines and blanks at the ends go."""
    assert condition_text(" a > 3  \n\n  AND b\n") == "a > 3\n  AND b\n"
    assert condition_text("  \n") == ""


def test_a_pack_that_ships_is_not_written_over(tmp_path: Path) -> None:
    """Its copy is; the kind of a file is told."""
    with pytest.raises(ProblemsFound) as refused:
        refuse_shipped(shipped_files("pack")["core"])
    assert refused.value.params == {"name": "core", "kind": "pack"}
    hers = tmp_path / "x.yaml"
    hers.write_text("pack: x\n")
    assert refuse_shipped(hers) == "pack"


def test_a_line_belongs_to_the_rule_that_stands_on_it(tmp_path: Path) -> None:
    """Lines before the first belong to none."""
    file = tmp_path / "p.yaml"
    file.write_text("pack: p\nrules:\n  - id: a\n    points: 1\n  # c\n  - id: b\n    points: 2\n")
    draft = PackDraft.of(file)
    assert [draft.rule_at(line) for line in range(1, 8)] == [None, None, 0, 0, 0, 1, 1]
    assert draft.new_rule().value["id"] == "p.3"  # type: ignore[index,call-overload]
