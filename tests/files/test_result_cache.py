"""A cached result is what was cached, or it is not used."""

import os
from hashlib import sha256
from pathlib import Path

import pytest

from profiler_sim.cargo.value import Value
from profiler_sim.files.result_cache import cache_key, cache_result, cached_result

KEY = cache_key(["a", "b"])


class Answer(Value):
    """Something that took long."""

    numbers: tuple[float, ...]
    words: dict[str, str]


ANSWER = Answer(numbers=(0.1, 1e300, 1 / 3), words={"ë": "\u202e"})


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a result in a folder of its own."""
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))
    cache_result(KEY, ANSWER)
    return tmp_path / "measured" / f"{KEY}.json"


def test_what_was_cached_comes_back(file: Path) -> None:
    """To the last digit; under another key there is nothing."""
    assert file.exists()
    assert cached_result(KEY, Answer) == ANSWER
    assert cached_result(cache_key(["ab"]), Answer) is None


def test_whatever_lies_there_is_no_fault(file: Path) -> None:
    """Cut, changed, of another form, of another kind, endless or forbidden."""
    whole = file.read_bytes()
    digest = sha256(b"{}").hexdigest().encode()
    deep = b"[" * 100_000
    for damaged in (
        *(b"", b"{}", b"null", b"\xff\xfe", whole[:-1], whole + b" ", whole.replace(b"1e", b"2e")),
        *(digest + b"\n{}", sha256(deep).hexdigest().encode() + b"\n" + deep),
    ):
        file.write_bytes(damaged)
        assert cached_result(KEY, Answer) is None, damaged[:80]

    with file.open("wb") as long:
        long.truncate(1 << 40)
    assert cached_result(KEY, Answer) is None
    file.unlink()
    file.mkdir()
    assert cached_result(KEY, Answer) is None
    cache_result(KEY, ANSWER)
    file.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(file)
        assert cached_result(KEY, Answer) is None
        file.unlink()
    cache_result(KEY, ANSWER)
    assert cached_result(KEY, Answer) == ANSWER


def test_a_disk_that_takes_nothing_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It only costs the time to make the result again."""
    (taken := tmp_path / "taken").touch()
    monkeypatch.setenv("PROFILER_SIM_DATA", str(taken))

    cache_result(KEY, ANSWER)

    assert cached_result(KEY, Answer) is None
