"""Codes of the trade, unquoted: each comes back as it was typed."""

from collections.abc import Iterator

import pytest

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.files.catalogue_tables import code_tables, table_rows
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_tree import YamlNode, YamlTree

SURPRISING = """
    NO ON OFF Y N yes No true False null Null 0101.10 010121 0101 0o17 017 08 0x1F 0b1010 1_000
    1e5 1E400 .5 5. +7 -0 .inf -.INF .NaN 22:30 6:05 190:20:30 2026-03-02 2026-03-02T06:00:00Z
    1.0 1.10 12e03 685230:15 0E12345678 00 007 = <
""".split()  # noqa: SIM905  a wall of words reads better than a wall of quotes
"""What a YAML library makes numbers, truths, dates and nothing of."""


def times() -> Iterator[str]:
    """Every minute of a day."""
    for minute in range(24 * 60):
        yield f"{minute // 60:02}:{minute % 60:02}"


def documents() -> Iterator[str]:
    """Numbers of bills of lading and containers: letters and digits of every mixture."""
    for number in range(1_000):
        yield f"ZZSU{number * 7919 % 10**8:08}"
        yield f"{number * 104_729 % 10**9:09}"
        yield f"{number:03}E{number * 31:05}"


def read(values: list[str]) -> object:
    """The tree of a file that holds ``values`` as a list and as keys."""
    listed = "".join(f"- {value}\n" for value in values)
    form = YamlTree(Source("codes.yaml", listed))
    assert form.problems == []
    assert isinstance(form.root, YamlNode)
    return form.root.plain()


CODES = sorted(code_tables().hs6)[::9]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([row["hs6"] for row in table_rows("hs2022.csv")], id="HS codes"),
        pytest.param([f"{h[:4]}.{h[4:]}" for h in CODES], id="with a point"),
        pytest.param(sorted(COUNTRIES), id="countries"),
        pytest.param(sorted(code_tables().locodes)[::60], id="ports"),
        pytest.param(list(times()), id="times"),
        pytest.param(list(documents()), id="documents"),
        pytest.param(SURPRISING, id="surprising"),
    ],
)
def test_a_code_comes_back_as_typed(values: list[str]) -> None:
    """No number, no truth, no date is made of it, in a list or as a key."""
    assert len(values) > 30
    assert read(values) == values
    keyed = "".join(f"{value}: x\n" for value in dict.fromkeys(values))
    form = YamlTree(Source("codes.yaml", keyed))
    assert isinstance(form.root, YamlNode)
    assert form.root.plain() == dict.fromkeys(values, "x")


def test_a_text_is_brought_to_its_composed_form() -> None:
    """A letter and its accent are one letter, however they were typed."""
    form = YamlTree(Source("one.yaml", "Durre\u0308s: e\u0301\n"))

    assert isinstance(form.root, YamlNode)
    assert form.root.plain() == {"Durr\u00ebs": "\u00e9"}
