"""JSON Schema of authored files: what ships fits it, and slips are seen while typing."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from profiler_sim.errors import WrongUsage
from profiler_sim.files.catalogue import KINDS
from profiler_sim.mentor.schema import Schema, schema

SCENARIOS = Path(__file__).parents[2] / "scenarios"
FILES = sorted(SCENARIOS.rglob("*.yaml"))


def _typed(node: yaml.Node) -> Any:  # noqa: ANN401  a file holds anything
    """Read a file as editors do (YAML 1.2, core schema): NO is a word and 080390 a number."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _typed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_typed(each) for each in node.value]
    text = str(node.value)
    if not isinstance(node, yaml.ScalarNode) or node.style is not None:
        return text
    words: Mapping[str, object] = {"true": True, "false": False, "": None, "null": None}
    if text in words:
        return words[text]
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    return float(text) if re.fullmatch(r"[-+]?[0-9]*\.[0-9]+", text) else text


def _read(path: Path) -> Any:  # noqa: ANN401  as above
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert node is not None
    return _typed(node)


_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
    "null": (type(None),),
}


class Validator:
    """As much of JSON Schema as ours use, each keyword by its own small check."""

    def __init__(self, root: Schema) -> None:
        """Take the whole schema: references lead back to it."""
        self._root = root

    def faults(self, value: object, part: Schema, at: str = "") -> Iterator[str]:
        """Say where a value does not fit."""
        for keyword, wanted in part.items():
            check = getattr(self, f"_{keyword.strip('$').lower()}", None)
            if check is not None:
                yield from check(value, wanted, at, part)
            elif keyword not in {"$schema", "$defs", "title", "description", "default"}:
                raise NotImplementedError(keyword)

    def _ref(self, value: object, wanted: str, at: str, _: Schema) -> Iterator[str]:
        yield from self.faults(value, self._root["$defs"][wanted.rsplit("/", 1)[1]], at)

    def _type(self, value: object, wanted: str | list[str], at: str, _: Schema) -> Iterator[str]:
        names = [wanted] if isinstance(wanted, str) else wanted
        fits = any(type(value) in _TYPES[name] for name in names)
        if not fits:
            yield f"{at}: {value!r} is none of {names}"

    def _enum(self, value: object, wanted: list[object], at: str, _: Schema) -> Iterator[str]:
        if value not in wanted:
            yield f"{at}: {value!r} is none of {wanted}"

    def _const(self, value: object, wanted: object, at: str, _: Schema) -> Iterator[str]:
        if value != wanted:
            yield f"{at}: {value!r} is not {wanted!r}"

    def _anyof(self, value: object, wanted: list[Schema], at: str, _: Schema) -> Iterator[str]:
        if all(list(self.faults(value, each)) for each in wanted):
            yield f"{at}: {value!r} fits nothing"

    def _required(self, value: object, wanted: list[str], at: str, _: Schema) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (f"{at}: {key} is missing" for key in wanted if key not in value)

    def _properties(
        self, value: object, wanted: Mapping[str, Schema], at: str, _: Schema
    ) -> Iterator[str]:
        if isinstance(value, dict):
            for key in wanted.keys() & value.keys():
                yield from self.faults(value[key], wanted[key], f"{at}/{key}")

    def _additionalproperties(
        self, value: object, wanted: object, at: str, part: Schema
    ) -> Iterator[str]:
        if isinstance(value, dict):
            patterns = part.get("patternProperties", {})
            rest = value.keys() - part.get("properties", {}).keys()
            for key in rest - {k for k in rest for p in patterns if re.search(p, k)}:
                if isinstance(wanted, dict):
                    yield from self.faults(value[key], wanted, f"{at}/{key}")
                elif not wanted:
                    yield f"{at}: {key} is not known"

    def _propertynames(self, value: object, wanted: Schema, at: str, _: Schema) -> Iterator[str]:
        if isinstance(value, dict):
            for key in value:
                yield from self.faults(key, wanted, f"{at}/{key}")

    def _exclusiveminimum(self, value: object, wanted: float, at: str, _: Schema) -> Iterator[str]:
        if isinstance(value, int | float) and not value > wanted:
            yield f"{at}: {value!r} is not above {wanted}"

    def _patternproperties(
        self, value: object, wanted: Mapping[str, Schema], at: str, _: Schema
    ) -> Iterator[str]:
        if isinstance(value, dict):
            for pattern, each in wanted.items():
                for key in value:
                    if re.search(pattern, key):
                        yield from self.faults(value[key], each, f"{at}/{key}")

    def _items(self, value: object, wanted: Schema, at: str, _: Schema) -> Iterator[str]:
        if isinstance(value, list):
            for place, each in enumerate(value):
                yield from self.faults(each, wanted, f"{at}/{place}")

    def _pattern(self, value: object, wanted: str, at: str, _: Schema) -> Iterator[str]:
        if isinstance(value, str) and not re.search(wanted, value):
            yield f"{at}: {value!r} does not match {wanted}"

    def _minimum(self, value: object, wanted: float, at: str, _: Schema) -> Iterator[str]:
        if isinstance(value, int | float) and value < wanted:
            yield f"{at}: {value} < {wanted}"

    def _maximum(self, value: object, wanted: float, at: str, _: Schema) -> Iterator[str]:
        if isinstance(value, int | float) and value > wanted:
            yield f"{at}: {value} > {wanted}"

    def _size(self, value: object, low: float, high: float, at: str) -> Iterator[str]:
        if isinstance(value, str | list | dict) and not low <= len(value) <= high:
            yield f"{at}: {len(value)} entries or characters"

    def _minitems(self, value: object, wanted: int, at: str, _: Schema) -> Iterator[str]:
        yield from self._size(value, wanted, float("inf"), at)

    def _maxitems(self, value: object, wanted: int, at: str, _: Schema) -> Iterator[str]:
        yield from self._size(value, 0, wanted, at)

    _minlength = _minproperties = _minitems
    _maxlength = _maxproperties = _maxitems


def _faults(value: object, kind: str) -> list[str]:
    told = schema(kind)
    return list(Validator(told).faults(value, told))


def _kind(value: Mapping[str, object]) -> str:
    return next(kind for kind in KINDS if kind in value)


@pytest.mark.parametrize("path", FILES, ids=[str(f.relative_to(SCENARIOS)) for f in FILES])
def test_every_shipped_file_fits_its_schema(path: Path) -> None:
    """An editor underlines nothing in what ships."""
    value = _read(path)

    assert _faults(value, _kind(value)) == []


PACK = {
    "pack": "mine",
    "title": 7,
    "private": "yes",
    "rules": [
        {
            "id": "M1",
            "title": "One",
            "when": "packages > 3",
            "points": "5",
            "why": "w",
            "innocent": "i",
            "examples": {"match": {"packages": 4, "reefer": True}, "no match": [{"packages": 1}]},
        }
    ],
}


def test_what_a_person_may_write_an_editor_accepts() -> None:
    """Numbers with and without quotes, yes as a word, one example or several."""
    assert _faults(PACK, "pack") == []


SLIPS: Mapping[str, tuple[Mapping[str, object], str]] = {
    "a misspelt key": ({"titel": "x"}, "titel is not known"),
    "a key left out": ({"rules": [{"id": "M1"}]}, "when is missing"),
    "an id with a blank": ({"rules": [{**PACK["rules"][0], "id": "M 1"}]}, "does not match"),  # type: ignore[index]
    "too many points": ({"rules": [{**PACK["rules"][0], "points": 90}]}, "90 > 40"),  # type: ignore[index]
    "a block for a text": ({"title": {"a": 1}}, "is none of"),
    "neither yes nor no": ({"private": "perhaps"}, "is none of"),
    "a list with a blank in its name": ({"lists": {"my ports": ["A"]}}, "my ports is not known"),
    "no rules": ({"rules": []}, "0 entries"),
}


@pytest.mark.parametrize(("change", "said"), SLIPS.values(), ids=list(SLIPS))
def test_slips_are_seen(change: Mapping[str, object], said: str) -> None:
    """What the program would refuse, an editor underlines."""
    assert any(said in fault for fault in _faults({**PACK, **change}, "pack"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_schema_with_its_keys_explained(kind: str) -> None:
    """It is JSON, knows no other keys, and says what they mean where the source does."""
    told = json.loads(json.dumps(schema(kind)))

    assert told["$schema"].startswith("https://json-schema.org/")
    assert told["additionalProperties"] is False
    assert told["description"]
    assert kind in told["properties"]


def test_keys_of_a_rule_are_explained() -> None:
    """The sentence below the field is the one an editor shows."""
    rule = schema("pack")["$defs"]["Rule"]["properties"]

    assert rule["why"]["description"] == "Why smuggled loads show it."
    assert rule["points"]["type"] == ["number", "string"]


def test_another_word_is_told_with_the_nearest() -> None:
    """A slip in the kind."""
    with pytest.raises(WrongUsage) as told:
        schema("packs")

    assert told.value.code == "schema.unknown_nearest"
    assert told.value.params["nearest"] == "pack"


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", "schema", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_prints_the_schema_and_nothing_else() -> None:
    """One JSON document; another word is wrong usage."""
    good, bad = _run("scenario"), _run("scenarios")

    assert (good.returncode, bad.returncode) == (0, 2)
    assert json.loads(good.stdout) == schema("scenario")
    assert "Did you mean “scenario”?" in bad.stderr
