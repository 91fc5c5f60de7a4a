"""Lists of names: whatever a file may name can be looked up, and what is listed can be written."""

import json
from pathlib import Path

import pytest

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cli.main import run
from profiler_sim.errors import WrongUsage
from profiler_sim.files.named_files import pack_names
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.listings.listing import LISTS, NameList, list_names
from profiler_sim.mentor.validation import validate
from tests.repetition import first_of

UNITS = ("Bar", "Durrës", "Sarajevo", "Tirana", "Bijača", "BiH post")
WIDTH = 80
COMMODITY = """\
commodities:
  - commodity: prickly pears
    hs6: "081090"
    wordings: [FRESH PRICKLY PEARS]
    package: CT
    packages from: 900
    packages to: 1000
    kg from: 10
    kg to: 12
    usd per kg from: 0.8
    usd per kg to: 1.4
    kg per m3: 400
    box: 45R1
    activity: Wholesale of fruit
"""


def _names(found: NameList) -> list[str]:
    return [entry.name for entry in found.entries]


def _printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["list", *words]) == 0
    return capsys.readouterr().out


def test_every_name_of_the_catalogue_is_listed() -> None:
    """Nothing that a file may name is missing."""
    known = catalogue()

    for kind, wanted in {
        "signs": known.signs,
        "methods": known.methods,
        "places": known.hiding_places,
        "goods": known.commodities,
        "units": known.units,
        "enquiries": known.enquiries,
        "examinations": known.examinations,
        "topics": known.topics,
        "operations": known.operations,
        "facts": FACTS,
        "packs": pack_names(),
    }.items():
        assert sorted(_names(list_names(kind))) == sorted(wanted), kind
    codes = {entry.facts["code"] for entry in list_names("ports").entries}
    assert codes == set(known.places)


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_has_only_what_fits_its_transport(unit: str) -> None:
    """No road method, sign or search is offered to a sea desk."""
    known, mode = catalogue().of_unit(unit), catalogue().units[unit].mode

    assert set(_names(list_names("signs", unit))) == set(known.signs)
    assert set(_names(list_names("methods", unit))) == set(known.methods)
    assert set(_names(list_names("examinations", unit))) == set(known.examinations)
    assert set(_names(list_names("enquiries", unit))) == set(known.enquiries)
    carried = {name for lane in catalogue().units[unit].lanes for name in lane.goods}
    assert set(_names(list_names("goods", unit))) == carried
    assert {m for entry in list_names("boxes", unit).entries for m in entry.modes} == {mode}
    named = {m for e in list_names("places", unit).entries for m in dict(e.details)["methods"]}
    assert named <= set(known.methods)


@first_of("kind", LISTS)
def test_a_list_reads_at_eighty_columns(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """For all units and for one of each transport; every line is plain text."""
    for words in ((), *(("--unit", unit) for unit in ("Bar", "Tirana", "Bijača", "BiH post"))):
        printed = _printed(capsys, kind, *words)
        assert printed.strip(), words
        assert max(map(len, printed.splitlines())) <= WIDTH, words
        assert "\x1b" not in printed


def test_a_sign_shows_its_values(capsys: pytest.CaptureFixture[str]) -> None:
    """As a case writes them, with how common each is."""
    printed = _printed(capsys, "signs", "--unit", "Bar")

    assert "payment\n" in printed
    assert "in cash (" in printed
    assert "seal history" in printed
    assert "trailer's plate" not in printed


def test_a_unit_is_found_as_people_type_it() -> None:
    """Without its marks and capitals, as scenario files take it."""
    assert list_names("ports", "durres") == list_names("ports", "Durrës")


@pytest.mark.parametrize(
    ("words", "nearest"),
    [(("sign",), "signs"), (("harbours",), ""), (("signs", "--unit", "Bart"), "Bar")],
)
def test_a_slip_is_answered_with_the_nearest(
    words: tuple[str, ...], nearest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And with everything there is."""
    code = run(["list", *words])

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert f"“{nearest}”" in told.err if nearest else "Choose one of: signs" in told.err


def test_the_command_alone_says_what_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a list."""
    printed = _printed(capsys)

    assert all(f"  {kind} " in printed for kind in LISTS)


@first_of("kind", LISTS)
def test_a_list_is_one_document_too(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same names, for programs."""
    told = json.loads(_printed(capsys, kind, "--unit", "Sarajevo", "--json"))

    assert (told["kind"], told["unit"]) == (kind, "Sarajevo")
    assert [each["name"] for each in told["entries"]] == _names(list_names(kind, "Sarajevo"))


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mentor's folder with goods of her own."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / "pears.yaml").write_text(COMMODITY, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("own")
def test_her_own_entries_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    """So that she sees that her file was read."""
    printed = _printed(capsys, "goods")

    assert "prickly pears\n    FRESH PRICKLY PEARS (yours)\n" in printed
    assert printed.count("(yours)") == 1


@pytest.mark.parametrize("unit", UNITS)
def test_a_clue_may_name_every_box_of_a_paper(unit: str, tmp_path: Path) -> None:
    """No box is offered that the check refuses."""
    entries = list_names("boxes", unit).entries
    boxes = dict.fromkeys(e.name for e in entries if e.facts["enquiry"] is None)
    clues = "".join(
        f"      - {{shows: clue {n}, box: {box}, strength: weak, "
        f"speaks: {'for' if n % 2 else 'against'}}}\n"
        for n, box in enumerate(boxes)
    )
    method = next(name for name in _names(list_names("methods", unit)))
    path = tmp_path / "x.yaml"
    path.write_text(
        f"scenario: x\ntitle: X\nunit: {unit}\nhidden:\n  {method}: 2\n"
        f"my cases:\n  - clues:\n{clues}",
        encoding="utf-8",
    )

    told = [each for each in validate([path]) if "_box" in each.code]

    refused = {box for each in told for box in boxes if f"“{box}”" in each.message}
    assert not refused - _of_some_services(unit)


def _of_some_services(unit: str) -> set[str]:
    """Boxes that only some of the papers have.

    A parcel travels by one service; a load written by hand has a container of its own, and so no
    master bill of a forwarder.
    """
    papers: dict[str, set[str]] = {}
    for entry in list_names("boxes", unit).entries:
        if entry.facts["enquiry"] is None:
            papers.setdefault(entry.group, set()).add(entry.name)
    if unit == "BiH post":
        return {
            box
            for boxes in papers.values()
            for box in boxes
            if any(box not in others for others in papers.values())
        }
    master = papers.pop("By sea · Master bill of lading", set())
    return master - set().union(*papers.values())


def test_an_unknown_kind_is_wrong_usage() -> None:
    """Not a crash."""
    with pytest.raises(WrongUsage):
        list_names("nothing")
