"""The compiled copy of the shipped catalogue says what its files say, or is not used."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.value import Value
from profiler_sim.files import compiled_files
from profiler_sim.files.authored_files import read_sound
from profiler_sim.files.compiled_files import compiled_values
from profiler_sim.files.kind_models import MODELS as MODELS_BY_KEY
from profiler_sim.files.search_path import shipped_folder
from tests.repetition import first_of

MODELS = list(MODELS_BY_KEY.values())
SHIPPED = sorted((shipped_folder() / "catalogue").rglob("*.yaml"))
FEW = SHIPPED[:6]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for copies."""
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))
    return tmp_path


class Reader:
    """Reads files and counts how many."""

    def __init__(self) -> None:
        """Begin at none."""
        self.files = 0

    def __call__(self, path: Path) -> Value:
        """Read one."""
        self.files += 1
        return read_sound(path)


def copies(cache: Path) -> Iterator[Path]:
    """Files of the cache."""
    return (path for path in cache.rglob("*") if path.is_file())


@pytest.mark.thorough
def test_a_copy_holds_what_every_shipped_file_holds(cache: Path) -> None:
    """Value by value, and the second time no file is parsed."""
    reader = Reader()
    first = compiled_values(SHIPPED, MODELS, reader)
    again = compiled_values(SHIPPED, MODELS, reader)

    assert first == again == tuple(map(read_sound, SHIPPED))
    assert reader.files == len(SHIPPED)
    assert [*copies(cache)]


def test_a_changed_table_beside_a_file_counts_as_well(cache: Path, tmp_path: Path) -> None:
    """An operation has its codes from a table."""
    table = tmp_path / "codes.csv"
    table.write_text("hs6\n010121\n")
    reader = Reader()
    compiled_values(FEW, MODELS, reader, [table])
    table.write_text("hs6\n010129\n")
    compiled_values(FEW, MODELS, reader, [table])

    assert reader.files == 2 * len(FEW)
    assert cache


def test_a_changed_file_is_read_again(cache: Path, tmp_path: Path) -> None:
    """One letter more is another catalogue."""
    file = tmp_path / "goods.yaml"
    file.write_bytes((shipped_folder() / "catalogue/commodities.yaml").read_bytes())
    reader = Reader()
    compiled_values([file], MODELS, reader)
    file.write_bytes(file.read_bytes() + b"# a note\n")
    compiled_values([file], MODELS, reader)

    assert reader.files == 2
    assert cache


@pytest.mark.parametrize("changed", ["__version__", "PYDANTIC"])
def test_another_version_reads_anew(
    cache: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    """Of the program, and of the library that checks values."""
    reader = Reader()
    compiled_values(FEW, MODELS, reader)
    monkeypatch.setattr(compiled_files, changed, "99.9")
    compiled_values(FEW, MODELS, reader)

    assert reader.files == 2 * len(FEW)
    assert cache


Damage = Callable[[dict[str, Any]], object]
DAMAGE: list[Damage] = [
    lambda _: {},
    lambda _: [],
    lambda _: None,
    lambda copy: {**copy, "more": "0"},
    lambda copy: {**copy, "entries": [["Method", 7]]},
    lambda copy: {**copy, "entries": [["Method", "{}"]]},
    lambda copy: {**copy, "entries": [["NoSuchModel", "{}"]]},
    lambda copy: {**copy, "entries": copy["entries"][:-1]},
    lambda copy: {**copy, "entries": "abc"},
    lambda copy: {**copy, "entries": [1, 2]},
]


@first_of("damage", DAMAGE, quick=2)
def test_another_copy_under_a_right_digest_is_made_anew(cache: Path, damage: Damage) -> None:
    """Written by another version, or by hand."""
    reader = Reader()
    sound_values = compiled_values(FEW, MODELS, reader)
    (copy,) = copies(cache)
    content = json.dumps(damage(json.loads(copy.read_bytes().partition(b"\n")[2]))).encode()
    copy.write_bytes(sha256(content).hexdigest().encode() + b"\n" + content)

    assert compiled_values(FEW, MODELS, reader) == sound_values
    assert reader.files == 2 * len(FEW)


@pytest.mark.thorough
@given(st.data())
def test_no_single_changed_letter_is_believed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever byte is another one."""
    cache = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROFILER_SIM_DATA", str(cache))
        expected = compiled_values(FEW[:1], MODELS, read_sound)
        (copy,) = copies(cache)
        text = bytearray(copy.read_bytes())
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(32, 126))
        copy.write_bytes(bytes(text))

        assert compiled_values(FEW[:1], MODELS, read_sound) == expected
