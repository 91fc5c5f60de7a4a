"""A case in short: what was marked, answered, shown and judged, and a reason made of it."""

from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.play.case_summary import CaseSummary, MarkedBox, suggest_reason
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import Command, Enquire, Mark, Open
from tests.tui.seat import after, program

NAME = "001"


def _session(*moves: Command) -> Session:
    return program(after(Open(consignment=NAME), *moves)).open("1")


def test_a_case_begins_empty() -> None:
    """No mark, no answer, no indicator shown, no judgement."""
    assert _session().case(NAME) == CaseSummary((), (), None, None)


def test_marks_are_named_as_the_paper_names_its_boxes() -> None:
    """Page and heading, not the officers' private word."""
    mark = Mark(consignment=NAME, page="bill of lading", box="shipper", direction="suspicious")

    assert _session(mark).case(NAME).marks == (
        MarkedBox("suspicious", "Bill of lading", "Shipper / exporter"),
    )


def test_an_answer_is_told_by_what_the_paper_does_not_have() -> None:
    """The register's entry, not the firm's name again; a picture says nothing by itself."""
    asked = (Enquire(consignment=NAME, enquiry=name) for name in ("registry", "scan"))
    answers = dict(_session(*asked).case(NAME).answers)

    assert answers["Company registry extract"].startswith("Entry: entered in the register")
    assert answers["Scan"] == "a picture, read by you"


@given(st.lists(st.tuples(st.text(min_size=1, max_size=40), st.booleans()), max_size=12))
def test_a_suggested_reason_has_room_and_only_what_looks_wrong(
    boxes: list[tuple[str, bool]],
) -> None:
    """Never longer than the line; nothing that was marked for the trader."""
    marks = tuple(
        MarkedBox("suspicious" if wrong else "reassuring", "Invoice", box) for box, wrong in boxes
    )
    reason = suggest_reason(CaseSummary(marks, (), None, None), 200)

    assert len(reason) <= 200
    assert bool(reason) is any(wrong for _, wrong in boxes)
    first = next((box for box, wrong in boxes if wrong), "")
    assert reason.startswith(f"Looks wrong: {first}") or not reason
    assert reason.endswith(" (Invoice).") or not reason
