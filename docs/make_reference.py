"""Write the reference pages from the program itself: `python docs/make_reference.py`.

Every page is what a command answers, as tables. With ``--check`` nothing is written; the exit code
is 1 where a page differs from what the program answers today.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

FOLDER = Path(__file__).parent / "reference"
_KINDS = {
    "scenario": "Scenario",
    "pack": "Rule pack",
    "method": "Method",
    "signs": "Signs",
    "unit": "Unit",
    "commodities": "Goods",
    "operation": "Operation",
}
_COMMAND = re.compile(r"^    ([a-z]+)", re.MULTILINE)
_WORDS = {"array": "list", "object": "block", "integer": "whole number", "number": "number"}
"""Types of a JSON Schema, and what an author calls them."""
_SEVERAL = "TextByLanguage"
"""A text that may also stand in several languages, a key each."""
_BEGINNING = 14
_NUMBERS = {"^-?[0-9]{1,9}$": "whole number", "^-?[0-9]{1,9}(": "number"}
"""Numbers that may be typed as a text too, by the beginning of their pattern."""


def main(arguments: Sequence[str]) -> int:
    """Write every page, or tell which of them are old."""
    pages = {
        "commands.md": commands(),
        "keys.md": keys(),
        "facts.md": facts(),
        "signs.md": listed("signs", "Signs", sign),
        "enquiries.md": listed("enquiries", "Enquiries", enquiry),
        "examinations.md": listed("examinations", "Searches", examination),
        "methods.md": listed("methods", "Methods", method),
    }
    old = [name for name, text in pages.items() if _read(FOLDER / name) != text]
    if "--check" in arguments:
        print(*(f"{name} is not what the program answers today: make reference" for name in old))
        return bool(old)
    for name in old:
        (FOLDER / name).write_text(pages[name], encoding="utf-8")
    return 0


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def answer(*words: str) -> str:
    """Run one command of the program as it ships, without anybody's own files."""
    with TemporaryDirectory() as empty:
        environment = {**os.environ, "PROFILER_SIM_OWN": empty, "COLUMNS": "88", "NO_COLOR": "1"}
        done = subprocess.run(
            [sys.executable, "-m", "profiler_sim", *words],
            capture_output=True,
            text=True,
            env=environment,
            check=True,
            encoding="utf-8",
        )
    return done.stdout


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Draw a Markdown table."""
    lines = [_row(heads), _row(["---"] * len(heads)), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(value: object) -> str:
    if isinstance(value, Mapping):
        value = ", ".join(f"{name} ({number:g})" for name, number in value.items())
    elif isinstance(value, list | tuple):
        value = ", ".join(map(str, value))
    return str(value).replace("|", r"\|").replace("\n", " ")


def page(title: str, *parts: str) -> str:
    """Join the parts of a page below its title."""
    return "\n".join([f"# {title}\n", *parts])


def commands() -> str:
    """Every command as its help explains it."""
    overview = answer("--help")
    names = _COMMAND.findall(overview.partition("  command")[2])
    parts = [f"## {name}\n\n{_fenced(answer(name, '--help'))}" for name in names]
    return page("Commands", _fenced(overview), *parts)


def _fenced(text: str) -> str:
    return f"```text\n{text.strip()}\n```\n"


def facts() -> str:
    """Every fact that a rule or the condition of a sign may ask."""
    found = json.loads(answer("facts", "--json"))["facts"]
    parts = ["A missing value is unknown: a condition that needs it is neither true nor false.\n"]
    for source in dict.fromkeys(each["source"] for each in found):
        rows = [
            (f"`{each['name']}`", each["type"], each["unit"], each["sentence"])
            for each in found
            if each["source"] == source
        ]
        parts += [f"## {source.capitalize()}\n", table(("fact", "type", "unit", "meaning"), rows)]
    return page("Facts", *parts)


def keys() -> str:
    """Every key of every kind of authored file, from the JSON Schemas."""
    return page("Keys of authored files", *(part for kind in _KINDS for part in _of_kind(kind)))


def _of_kind(kind: str) -> list[str]:
    schema = json.loads(answer("schema", kind))
    blocks = schema.get("$defs", {})
    parts = [f"## {_KINDS[kind]}\n", *_block(schema, blocks)]
    for name, inner in blocks.items():
        if "properties" in inner and name != _SEVERAL:
            parts += [f"### {_KINDS[kind]}: {name}\n", *_block(inner, blocks)]
    return parts


def _block(schema: Mapping[str, Any], blocks: Mapping[str, Any]) -> list[str]:
    needed = schema.get("required", [])
    rows = [
        (
            f"`{key}`",
            "needed" if key in needed else "",
            _wanted(inner, blocks),
            inner.get("description", ""),
        )
        for key, inner in schema.get("properties", {}).items()
    ]
    about = [schema["description"] + "\n"] if "description" in schema else []
    return [*about, table(("key", "", "value", "meaning"), rows)]


def _wanted(schema: Mapping[str, Any], blocks: Mapping[str, Any]) -> str:
    """What a key holds, in one word or two."""
    if "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        if name == _SEVERAL:
            return "text"
        words = blocks.get(name, {}).get("enum", ())
        return "one of: " + ", ".join(map(str, words)) if words else name
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_wanted(each, blocks) for each in schema["anyOf"]))
    types = schema.get("type", "")
    kinds = {types} if isinstance(types, str) else set(types)
    if True in schema.get("enum", ()) or kinds == {"boolean"}:
        return "yes or no"
    if "string" in kinds:
        return _NUMBERS.get(schema.get("pattern", "")[:_BEGINNING], "text")
    return next((_WORDS[kind] for kind in _WORDS if kind in kinds), "text")


def listed(kind: str, title: str, row: Callable[[Mapping[str, Any]], str]) -> str:
    """Every name of one kind with what belongs to it."""
    return page(
        title, *(row(each) for each in json.loads(answer("list", kind, "--json"))["entries"])
    )


def _entry(each: Mapping[str, Any], facts: Mapping[str, object]) -> str:
    lines = [
        f"- {name}: {_cell(value)}"
        for name, value in facts.items()
        if value not in ("", [], {}, None)
    ]
    return f"## {each['name']}\n\n{each['title']}\n\n" + "\n".join(lines) + "\n"


def sign(each: Mapping[str, Any]) -> str:
    """One sign; the number behind a value: of 100 honest loads, how many show it."""
    seen = {"modes": each["modes"], "seen in": each["seen in"], "boxes": each["boxes"]}
    return _entry(
        each,
        seen
        | {"values (of 100 honest loads)": each["values"]}
        | {"only for goods": each["applies to"], "not for goods": each["not for"]},
    )


def enquiry(each: Mapping[str, Any]) -> str:
    """One enquiry with its minutes."""
    return _entry(
        each,
        {
            "modes": each["modes"],
            "minutes at the desk": each["minutes"],
            "other minutes": each["minutes in"],
            "minutes until the answer": each["latency"] or "",
            "of 100, how many bring no answer": f"{each['no answer']:g}",
            "signs it shows": each["shows"],
        },
    )


def examination(each: Mapping[str, Any]) -> str:
    """One search of a team."""
    return _entry(each, {k: v for k, v in each.items() if k not in {"name", "title", "own"}})


def method(each: Mapping[str, Any]) -> str:
    """One method of smuggling."""
    return _entry(
        each,
        {
            "modes": each["modes"],
            "topic": each["topic"],
            "where it lies (of 100 loads)": each["places"],
            "goods it rides on (of 100 loads)": each["goods"],
            "countries it is known from": each["comes from"] or "",
            "signs it shows": each["signs"],
        },
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
