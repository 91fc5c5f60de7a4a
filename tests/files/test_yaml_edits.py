"""Edits of a file: what is named changes, every comment and the order of the rest stay."""

import random
import re
from copy import deepcopy
from itertools import count
from typing import Any

import pytest

from profiler_sim.errors import Unwritable
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_edits import YamlEdit, edit_yaml
from profiler_sim.files.yaml_tree import YamlTree
from tests.repetition import first_of

QUICK, THOROUGH = 50, 1_000
"""Edits, one after the other."""
WRITTEN = """\
# c
scenario: monday   # c
title: "Monday: at Bar"  # c
unit: Bar
note: A sentence that goes on
  in a second line   # c
# c
briefing: |   # c
  Forty boxes come in.

  # this is text
  Read first.
# c
messages:   # c
  # c
  - from: partner unit   # c
    text: >-
      Small firearms,
      in machinery.
    # c
    names: [machinery, Mersin, ]   # c
  -   # c
    from: another
    # c
    text: 'It''s old'
    stale: yes
traffic: {consignments: 40, from: {Mersin: 2, "Gioia Tauro": 1}}   # c
hidden:   # c
  # c
  firearms in machinery: 2   # c

  # c
  counterfeit in mixed load: 2
rules:
- core   # c
# c
- firearms
- counterfeit   # c
examinations:
budget:   # c
  desk minutes: 180
  # c
  searches: 4   # c
my cases:
  # c
  - goods: USED MACHINES   # c
    # c
    from: Mersin
    signs:   # c
      payment: in cash   # c
      # c
      packing list: differs
    hides:
      method: firearms in machinery   # c
      place: in the goods
    clues:
      - shows: A shop that is closed   # c
        box: consignee
      # c
      - shows: "# no comment"
        box: shipper   # c
  # c
  - goods: TILES
# c
private: no   # c"""
"""A file with a comment at every kind of place."""
WORDS = (
    "12",
    "in cash",
    "Durrës: gate 4 # not a comment",
    "- a dash",
    "'",
    '"quoted"',
    "",
    "yes",
    "two\\nlines",
    "first line\nsecond line\n",
    "one\n\nthree",
    " blank before",
    "{braces}",
    "null",
    "a, b",
)
KEYS = ("level", "desk opens", "consignee's past", "odd: key", "pairs", "weight")
ORDER = ("scenario", "title", "level", "unit", "pairs", "traffic", "desk opens", "hidden")


def numbered(text: str) -> str:
    """The text with a number behind each comment, so that each is known."""
    numbers = count(1)
    return re.sub(r"# c$", lambda _: f"# c{next(numbers)}", text, flags=re.MULTILINE)


def comments(text: str) -> list[str]:
    """The numbered comments in their order."""
    return re.findall(r"# c\d+$", text, flags=re.MULTILINE)


def tree(text: str) -> Any:
    """What a text holds."""
    read = YamlTree(Source("", text))
    assert read.root is not None
    assert not read.problems
    return read.root.plain()


def places(plain: Any, keys: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place of a tree but the whole."""
    if not isinstance(plain, dict | list):
        return []
    found = []
    for key, child in plain.items() if isinstance(plain, dict) else enumerate(plain):
        found += [(*keys, key), *places(child, (*keys, key))]
    return found


def at(plain: Any, keys: tuple[Any, ...]) -> Any:
    """What stands at keys."""
    for key in keys:
        plain = plain[key]
    return plain


def put(plain: Any, keys: tuple[Any, ...], value: Any) -> Any:
    """The tree with another value at keys, in a copy."""
    changed = deepcopy(plain)
    holder = at(changed, keys[:-1])
    if isinstance(holder, list) and keys[-1] == len(holder):
        holder.append(value)
    else:
        holder[keys[-1]] = value
    return changed


def taken(plain: Any, keys: tuple[Any, ...]) -> Any:
    """The tree without what stands at keys; what is then empty goes too."""
    changed = deepcopy(plain)
    while keys:
        holder = at(changed, keys[:-1])
        del holder[keys[-1]]
        if holder:
            break
        keys = keys[:-1]
    return changed


def new_value(draw: random.Random) -> Any:
    """A word, a list or a block."""
    kind = draw.random()
    if kind < 0.6:
        return draw.choice(WORDS)
    words = [draw.choice(WORDS) for _ in range(draw.randint(1, 3))]
    if kind < 0.8:
        return words
    return {key: draw.choice(WORDS) for key in draw.sample(KEYS, draw.randint(1, 3))}


def random_edit(plain: Any, draw: random.Random) -> tuple[YamlEdit, Any]:
    """An edit, and the tree that it must lead to."""
    keys = draw.choice([*places(plain), ()])
    here = at(plain, keys)
    kind = draw.random()
    if kind < 0.25 and keys and len(plain) > 8:
        return YamlEdit(keys, None), taken(plain, keys)
    value = new_value(draw)
    if isinstance(here, dict) and (kind < 0.6 or not keys):
        key = draw.choice(KEYS)
        return YamlEdit((*keys, key), value), put(plain, (*keys, key), value)
    if isinstance(here, list) and kind < 0.6:
        end = (*keys, len(here))
        return YamlEdit(end, value), put(plain, end, value)
    if isinstance(here, str | None):
        return YamlEdit(keys, value), put(plain, keys, value)
    some = draw.sample(range(len(here)), draw.randint(1, len(here)))
    if isinstance(here, list):
        kept: Any = [each for place, each in enumerate(here) if place in some]
    else:
        kept = {key: each for place, (key, each) in enumerate(here.items()) if place in some}
    return YamlEdit(keys, kept), put(plain, keys, kept)


def only_removed(before: list[str], after: list[str]) -> bool:
    """Whether ``after`` is ``before`` without some in a row."""
    start = 0
    while start < len(after) and before[start] == after[start]:
        start += 1
    rest = after[start:]
    return rest == before[len(before) - len(rest) :]


def edited_at_random(edits: int, seed: int, text: str) -> None:
    """Edit a text so often; look at the tree, the comments and the other lines after each."""
    draw = random.Random(seed)
    for _ in range(edits):
        plain = tree(text)
        edit, expected = random_edit(plain, draw)
        changed = edit_yaml(text, edit, lambda _keys: ORDER)
        assert tree(changed) == expected, (edit, text)
        lost = [each for each in comments(text) if each not in comments(changed)]
        is_small = edit.value is not None and not isinstance(edit.value, list | dict)
        was = at(plain, edit.keys) if edit.keys in places(plain) else None
        if is_small and isinstance(was, str | None):
            assert not lost, (edit, text)
            assert comments(changed) == comments(text)
        elif edit.value is None:
            assert only_removed(comments(text), comments(changed)), (edit, text, changed)
        text = (
            changed if len(comments(changed)) > 12 and len(changed) < 12_000 else numbered(WRITTEN)
        )


@first_of("end", ["\n", "\r\n"])
def test_random_edits_change_what_they_name_and_keep_every_comment(end: str) -> None:
    """One after the other, in a file with comments at every kind of place."""
    edited_at_random(QUICK, 7, numbered(WRITTEN).replace("\n", end))


@pytest.mark.thorough
@pytest.mark.parametrize(
    "seed", [0, pytest.param(1, marks=pytest.mark.slow), pytest.param(2, marks=pytest.mark.slow)]
)
def test_a_thousand_random_edits_keep_every_comment(seed: int) -> None:
    """The same, a thousand times."""
    edited_at_random(THOROUGH, seed, numbered(WRITTEN))


@pytest.mark.parametrize(
    ("text", "edit", "wanted"),
    [
        ("a: 1  # c\nb: 2\n", YamlEdit(("a",), "x y"), "a: x y  # c\nb: 2\n"),
        ("a: 1\n# c\nb: 2\n", YamlEdit(("a",), None), "# c\nb: 2\n"),
        ("a:\n  - x  # c\n", YamlEdit(("a", 1), "y"), "a:\n  - x  # c\n  - y\n"),
        ("a:\n- x\n# c\n- y\n", YamlEdit(("a", 0), None), "a:\n# c\n- y\n"),
        ("a: [x, y]  # c\n", YamlEdit(("a",), ["y"]), "a: [y]  # c\n"),
        ("a: {x: 1}\n", YamlEdit(("a", "z"), "b, c"), 'a: {x: 1, z: "b, c"}\n'),
        ("a: 1\n", YamlEdit(("b", 0, "c"), "d"), "a: 1\nb:\n  - c: d\n"),
        ("a:   # c\nb: 2\n", YamlEdit(("a",), {"x": "1"}), "a:  # c\n  x: 1\nb: 2\n"),
        ("a: |\n  one\n\nb: 2\n", YamlEdit(("a",), "two"), "a: two\n\nb: 2\n"),
        ("a: 1 # c\n", YamlEdit(("a",), "x\ny\n"), "a: |  # c\n  x\n  y\n"),
        ("b:\n  x: 1\nc: 2\n", YamlEdit(("b", "x"), None), "c: 2\n"),
        ("- 1\n", YamlEdit(("b",), "2"), None),
        ("a: [1\n", YamlEdit(("b",), "2"), None),
        ("a: 1\n", YamlEdit(("a",), None), None),
    ],
)
def test_an_edit_touches_one_place(text: str, edit: YamlEdit, wanted: str | None) -> None:
    """A remark beside the value stays; what cannot be changed is refused."""
    if wanted is None:
        with pytest.raises(Unwritable):
            edit_yaml(text, edit)
    else:
        assert edit_yaml(text, edit) == wanted


def test_a_key_is_found_however_it_is_written() -> None:
    """The file's own letters stay."""
    edit = YamlEdit(("budget", "desk minutes"), "90")
    assert edit_yaml("Budget:\n  Desk minutes: 60\n", edit) == "Budget:\n  Desk minutes: 90\n"


def test_a_new_key_takes_its_place_among_the_others() -> None:
    """Behind the nearest one before it; without an order, at the end."""
    edit, order = YamlEdit(("level",), "basic"), ("title", "level", "unit")
    assert edit_yaml("title: a\nunit: b\n", edit, lambda _keys: order) == (
        "title: a\nlevel: basic\nunit: b\n"
    )
    assert edit_yaml("title: a\nunit: b\n", edit) == "title: a\nunit: b\nlevel: basic\n"
