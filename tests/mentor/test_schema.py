"""JSON Schema of authored files: what ships fits it, and slips are seen while typing."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from profiler_sim.cargo.authored import READABLE
from profiler_sim.cli.main import run
from profiler_sim.errors import WrongUsage
from profiler_sim.files.kind_models import MODELS
from profiler_sim.files.kinds import KINDS
from profiler_sim.files.templates import switched_on, template
from profiler_sim.mentor.schema import build_schema, models_in, schema_kind
from profiler_sim.mentor.validation import validate
from tests.mentor.mistakes import MISTAKES, SOUND, Mistake
from tests.repetition import first_of

SCENARIOS = Path(__file__).parents[2] / "scenarios"
FILES = sorted(SCENARIOS.rglob("*.yaml"))


def _typed(node: yaml.Node) -> Any:
    """Read a file as editors do (YAML 1.2, core schema): NO is a word and 080390 a number."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _typed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_typed(each) for each in node.value]
    text = str(node.value)
    if not isinstance(node, yaml.ScalarNode) or node.style:
        return text
    words: Mapping[str, object] = {"true": True, "false": False, "": None, "null": None}
    if text in words:
        return words[text]
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    return float(text) if re.fullmatch(r"[-+]?[0-9]*\.[0-9]+", text) else text


def _read(path: Path) -> Any:
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert node is not None
    return _typed(node)


@cache
def _validator(kind: str) -> Draft202012Validator:
    made = build_schema(kind)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def _faults(value: object, kind: str) -> list[str]:
    """Whatever an editor would underline, with the way to it."""
    found = _validator(kind).iter_errors(value)
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message}" for each in found]


def _kind(value: Mapping[str, object]) -> str:
    return next(kind for kind in KINDS if kind in value)


@pytest.mark.thorough
@first_of("path", FILES, ids=[str(f.relative_to(SCENARIOS)) for f in FILES], quick=10)
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


@pytest.mark.thorough
def test_what_a_person_may_write_an_editor_accepts() -> None:
    """Numbers with and without quotes, yes as a word, one example or several."""
    assert _faults(PACK, "pack") == []


def test_an_editor_offers_the_languages_of_a_text() -> None:
    """Each by its code with its name; every other way to write a code is accepted too."""
    made = build_schema("pack")
    by_language = made["$defs"]["TextByLanguage"]
    assert made["properties"]["title"]["$ref"] == "#/$defs/TextByLanguage"
    assert by_language["properties"]["sr-Cyrl"]["description"] == "The text in српски."
    assert {"en", "sq", "bs", "cnr", "mk", "sr-Latn"} <= set(by_language["properties"])
    texts = {"en": "Night", "sq": "Nata", "sr_Cyrl": "Ноћ", "sr-Latn": "Noć"}
    assert _faults({**PACK, "title": texts, "language": "sr-Latn"}, "pack") == []


@first_of("kind", [kind.key for kind in KINDS.values() if kind.has_schema], quick=3)
def test_texts_of_every_kind_of_file_may_be_in_several_languages(kind: str) -> None:
    """Wherever the model has a text that people read."""
    made = build_schema(kind)
    model = MODELS[schema_kind(kind)]
    fields = [
        (each.__name__, field.alias or name)
        for each in models_in(model)
        for name, field in each.model_fields.items()
        if READABLE in field.metadata
    ]
    blocks = {model.__name__: made, **made["$defs"]}
    assert bool(fields) == ("TextByLanguage" in blocks)
    plain = [
        (block, key)
        for block, key in fields
        if block in blocks and "TextByLanguage" not in json.dumps(blocks[block]["properties"][key])
    ]
    assert plain == []


RULE: Mapping[str, object] = {
    "id": "M1",
    "title": "One",
    "when": "packages > 3",
    "points": "5",
    "why": "w",
    "innocent": "i",
}
SLIPS: Mapping[str, tuple[Mapping[str, object], str]] = {
    "a misspelt key": ({"titel": "x"}, "'titel' was unexpected"),
    "a key left out": ({"rules": [{"id": "M1"}]}, "'when' is a required property"),
    "an id with a blank": ({"rules": [{**RULE, "id": "M 1"}]}, "does not match"),
    "too many points": ({"rules": [{**RULE, "points": 90}]}, "greater than the maximum"),
    "a word for points": ({"rules": [{**RULE, "points": "two"}]}, "does not match"),
    "a block for a text": ({"title": {"a": 1}}, "'a' does not match"),
    "a language that nobody knows": (
        {"title": {"en": "One", "xx": "Eins"}},
        "'xx' does not match",
    ),
    "a language of a file that nobody knows": ({"language": "xx"}, "is not one of"),
    "texts in no language": ({"title": {}}, "should be non-empty"),
    "neither yes nor no": ({"private": "perhaps"}, "is not one of"),
    "a list with a blank in its name": ({"lists": {"my ports": ["A"]}}, "'my ports'"),
    "no rules": ({"rules": []}, "should be non-empty"),
}


@pytest.mark.parametrize(("change", "said"), SLIPS.values(), ids=list(SLIPS))
def test_slips_are_seen(change: Mapping[str, object], said: str) -> None:
    """What the program would refuse, an editor underlines."""
    assert any(said in fault for fault in _faults({**PACK, **change}, "pack"))


def _read_text(text: str) -> Any:
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert node is not None
    return _typed(node)


@first_of("kind", ["scenario", "pack", "method", "sign", "unit"])
def test_templates_switched_on_fit_too(kind: str) -> None:
    """Whatever a template offers can be used."""
    value = _read_text(switched_on(template(kind).read_text("utf-8")))

    assert _faults(value, kind) == []


def _seen(mistake: Mistake) -> bool:
    """Whether an editor underlines something: by the schema, or because it is no YAML."""
    try:
        value = _read_text(mistake.text)
    except yaml.YAMLError:
        return True
    return bool(_faults(value, _kind(value)))


def test_most_mistakes_are_seen_while_typing(tmp_path: Path) -> None:
    """Of those that the program itself refuses or warns of; and no sound file is underlined."""
    for kind, text in SOUND.items():
        path = tmp_path / f"{kind}.yaml"
        path.write_text(text, encoding="utf-8")
        value = _read_text(text)
        assert [each.code for each in validate([path]) if each.severity != "note"] == [], kind
        assert _faults(value, _kind(value)) == [], kind

    missed = [mistake for mistake in MISTAKES if not _seen(mistake)]
    print(f"{len(MISTAKES) - len(missed)} of {len(MISTAKES)} planted mistakes are seen")
    assert len(MISTAKES) >= 100
    assert len(missed) <= len(MISTAKES) // 10, missed


@pytest.mark.slow
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda m: f"{m.kind}: {m.new[:30]!r}")
def test_every_planted_mistake_is_one(mistake: Mistake, tmp_path: Path) -> None:
    """The program says so too, as an error or a warning."""
    path = tmp_path / "x.yaml"
    path.write_text(mistake.text, encoding="utf-8")

    assert [each for each in validate([path]) if each.severity != "note"]


def test_names_of_another_transport_are_underlined() -> None:
    """A unit decides which methods, signs, searches, boxes and ports there are."""
    scenario = {"scenario": "x", "title": "X", "hidden": {"cigarettes by lorry": 2}}

    assert _faults({**scenario, "unit": "Bijača"}, "scenario") == []
    assert _faults({**scenario, "unit": "bijaca"}, "scenario") == []
    for unit in ("Bar", "Tirana", "BiH post", "Durres"):
        assert any(
            "cigarettes by lorry" in f for f in _faults({**scenario, "unit": unit}, "scenario")
        )


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained(kind: str) -> None:
    """An editor shows a sentence at every key of every block."""
    made = build_schema(kind)
    blocks = {kind: made, **made.get("$defs", {})}
    silent = [
        f"{name}/{key}"
        for name, block in blocks.items()
        for key, part in block.get("properties", {}).items()
        if not part.get("description")
    ]

    assert silent == []


def test_her_own_names_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A method she adds is as good as one that ships."""
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / "wheel.yaml").write_text(SOUND["method"], encoding="utf-8")
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    made = Draft202012Validator(build_schema("scenario"))

    value = {"scenario": "x", "title": "X", "unit": "Bar", "hidden": {"under the spare wheel": 2}}
    assert list(made.iter_errors(value)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_schema_with_its_keys_explained(kind: str) -> None:
    """It is JSON, knows no other keys, and says what they mean where the source does."""
    told = json.loads(json.dumps(build_schema(kind)))

    assert told["$schema"].startswith("https://json-schema.org/")
    assert told["additionalProperties"] is False
    assert told["description"]
    assert kind in told["properties"]


def test_keys_of_a_rule_are_explained() -> None:
    """The sentence below the field is the one an editor shows."""
    rule = build_schema("pack")["$defs"]["Rule"]["properties"]

    assert rule["why"]["description"] == "Why smuggled loads show it."
    assert rule["points"]["type"] == ["number", "string"]
    assert rule["points"]["pattern"]


def test_another_word_is_told_with_the_nearest() -> None:
    """A slip in the kind."""
    with pytest.raises(WrongUsage) as told:
        build_schema("packs")

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


@pytest.mark.thorough
def test_the_command_prints_the_schema_and_nothing_else() -> None:
    """One JSON document; another word is wrong usage."""
    good, bad = _run("scenario"), _run("scenarios")

    assert (good.returncode, bad.returncode) == (0, 2)
    assert json.loads(good.stdout) == build_schema("scenario")
    assert "Did you mean “scenario”?" in bad.stderr


def test_schemas_are_written_beside_her_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All of them into her folder, one into another; alone the command says what is missing."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path / "own"))

    codes = [run(["schema", "--all"]), run(["schema", "place", "--to", str(tmp_path / "class")])]

    assert codes == [0, 0]
    written = sorted(path.name for path in (tmp_path / "own" / ".schemas").iterdir())
    assert {"scenario.json", "hiding-places.json", "commodities.json"} <= set(written)
    (alone,) = (tmp_path / "class" / ".schemas").iterdir()
    assert json.loads(alone.read_text("utf-8")) == build_schema("hiding places")
    assert run(["schema"]) == 2
    assert "schema --all" in capsys.readouterr().err
