"""Shipped files with one or a few faults in them, as hands and editors make them, and worse.

``python -m tests.files.mutations COUNT SEED`` validates that many and prints one JSON line: how
many were rejected, the most seconds one took beyond those of the sound file, the most memory.
What brings the program down ends it with a traceback, a signal or a line without a place.
"""

import json
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from profiler_sim.files.diagnostics import as_text
from profiler_sim.files.search_path import shipped_folder
from profiler_sim.mentor.validation import validate

PLACE = re.compile(r".+:\d+:\d+: (error|warning|note): .")
"""How every report begins."""
Mutation = Callable[[str, Random], str]
"""Takes a text and chance; gives the text with one fault."""

_TOKENS: tuple[str, ...] = (
    *":-#?|>&*!%@`'\"{}[],",
    *("<<", "<<:", "&a", "*a", "!x", "!!python/object:os.system", "---", "...", "~", "null"),
    *("NO", "yes", "010121", "1e400", "-1", "0x1F", "1_000", ".inf", ".nan", "22:30"),
    *("[[[[[[[[", "{{{{{{{{", "[/]", "[@click=app.quit]x[/]", "{0}", "{given}", "%s", "$PATH"),
    *("\\", '"\\x1b"', '"\\u202e"', "🚢", "ẍ"),
)
_CHARACTERS = "\x00\x07\x1b\x7f\x85\x9b\u061c\u200b\u202e\u2066\u2028\ufeff\ufffe\ufffd\t\r é ∅"


def _cut(text: str, chance: Random) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randint(1, 40) :]


def _cut_off(text: str, chance: Random) -> str:
    return text[: chance.randrange(len(text))]


def _doubled(text: str, chance: Random) -> str:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return "".join([*lines[:at], lines[at], *lines[at:]])


def _moved(text: str, chance: Random) -> str:
    lines = text.splitlines(keepends=True)
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines) + 1), line)
    return "".join(lines)


def _indented(text: str, chance: Random) -> str:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    line = lines[at]
    lines[at] = chance.choice([" " + line, "\t" + line, line.lstrip(" "), line[1:]])
    return "".join(lines)


def _token(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_TOKENS) + text[at:]


def _character(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_CHARACTERS) + text[at:]


def _swapped(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _value(text: str, chance: Random) -> str:
    """Another value after a colon: nothing, a token, a list, a block, a long text."""
    at = chance.choice([place for place, sign in enumerate(text) if sign == ":"] or [0])
    end = text.find("\n", at)
    put = chance.choice(["", *_TOKENS, "[1, 2]", "{a: 1}", "\n  a: 1", "x" * 70_000, "-9" * 200])
    return text[: at + 1] + " " + put + text[end if end > 0 else len(text) :]


def _key(text: str, chance: Random) -> str:
    """A letter of a key changed."""
    starts = [place for place, sign in enumerate(text) if sign == ":"] or [1]
    at = max(0, chance.choice(starts) - 1)
    return text[:at] + chance.choice("qxz é?") + text[at + 1 :]


def _nested(text: str, chance: Random) -> str:
    depth = chance.choice([20, 40, 5_000])
    at = text.find("\n", chance.randrange(len(text))) + 1
    nest = chance.choice(["[" * depth + "]" * depth, "{a: " * depth + "}" * depth])
    return text[:at] + f"deep: {nest}\n" + text[at:]


MUTATIONS: tuple[Mutation, ...] = (
    _cut,
    _cut_off,
    _doubled,
    _moved,
    _indented,
    _token,
    _character,
    _swapped,
    _value,
    _key,
    _nested,
)


def originals() -> list[str]:
    """The texts of all shipped files; the long ones count once, the others three times."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(shipped_folder().rglob("*.yaml"))]
    return [text for text in texts for _ in range(1 if len(text) > 8_000 else 3)]


def mutated(text: str, chance: Random) -> bytes:
    """A text with one to three faults."""
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        text = chance.choice(MUTATIONS)(text, chance).ljust(2)
    raw = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.03:
        at = chance.randrange(len(raw))
        raw = raw[:at] + bytes([chance.randrange(128, 256)]) + raw[at:]
    return raw


def seen(path: Path) -> tuple[list[str], float]:
    """The reports that validating ``path`` prints, and the seconds of work it took."""
    began = time.process_time()
    told = [as_text(found) for found in validate([path])]
    return told, time.process_time() - began


def _seconds(path: Path, text: str) -> float:
    path.write_text(text, encoding="utf-8")
    return seen(path)[1]


def _main(count: int, seed: int) -> None:
    chance, texts = Random(seed), originals()
    rejected, longest = 0, 0.0
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "mutated.yaml"
        sound = {text: _seconds(path, text) for text in texts}
        for _ in range(count):
            text = chance.choice(texts)
            path.write_bytes(mutated(text, chance))
            told, seconds = seen(path)
            assert all(PLACE.match(each) for each in told), told
            rejected += any(": error: " in each.splitlines()[0] for each in told)
            longest = max(longest, seconds - sound[text])
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"rejected": rejected, "seconds": longest, "megabytes": most}))


if __name__ == "__main__":
    _main(int(sys.argv[1]), int(sys.argv[2]))
