"""Asking those who answer later, in every mode: waiting, reading, marking, warning."""

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.debriefs import debrief, read_truth
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import Assess, Close, Enquire, Mark, Open, Order, Refusal, Wait
from tests.play.sitting import catalogue, done, sit
from tests.repetition import first_of

MODES = {
    "three-pistols": 4,
    "bijaca-week": 4,
    "cold-boxes": 4,
    "parcels-monday": 1,
}
"""A scenario of each mode, and how many of these enquiries can be asked there."""
LATER = ("open sources", "trader documents", "partner unit", "authority")


def _at_leisure(name: str, seed: int = 7) -> Session:
    """A shift with minutes for everything."""
    scenario = scenario_by_name(name)
    budget = scenario.budget.model_copy(update={"desk_minutes": 900})
    return sit(scenario.model_copy(update={"budget": budget}), seed=seed)


@first_of("name", MODES)
def test_every_answer_that_comes_later_can_be_marked_like_a_box(name: str) -> None:
    """Each box that a sign names; while it is awaited there is nothing to mark."""
    session = _at_leisure(name)
    where = session.desk.brief.words.enquiries
    asked = [enquiry for enquiry in LATER if enquiry in where]
    first = session.desk.terms.consignments[0]
    done(session, Open(consignment=first))
    for enquiry in asked:
        done(session, Enquire(consignment=first, enquiry=enquiry))
    late = [enquiry for enquiry in asked if session.desk.terms.latency.get(enquiry)]

    assert len(asked) == MODES[name]
    assert {*session.progress(first).awaited} == {*late}
    for enquiry in late:
        mark = Mark(consignment=first, page=enquiry, box="reply", direction="suspicious")
        refused = session.do(mark)
        assert isinstance(refused, Refusal)
        assert refused.code == "answer_awaited"

    for _ in late:
        done(session, Wait())
    pages = {sheet.id: sheet for sheet in session.sheets(first)}
    for enquiry in asked:
        boxes = {filled.box.id for filled in pages[enquiry].boxes}
        for box in boxes:
            done(session, Mark(consignment=first, page=enquiry, box=box, direction="suspicious"))
        assert session.marks(first, enquiry).keys() == boxes
        came = session.desk.store.answer(session.desk.shift, first, enquiry) is not None
        assert _boxes(enquiry, session) <= boxes or not came


def _boxes(enquiry: str, session: Session) -> set[str]:
    mode = session.paper(session.desk.terms.consignments[0]).transport.mode
    signs = catalogue().signs.values()
    return {b for s in signs if s.seen_in == enquiry and mode in s.modes for b in s.boxes}


def test_a_warned_trader_is_told_of_in_the_debrief() -> None:
    """Whoever hides something and learns of the question; nobody else is named."""
    session = _at_leisure("three-pistols")
    cases = {case.id: case for case in read_truth(session.desk.store, session.desk.shift).cases}
    hiding = [name for name, case in cases.items() if case.hypothesis]
    lawful = next(name for name, case in cases.items() if not case.hypothesis)
    for name in (*hiding, lawful):
        done(session, Open(consignment=name))
        done(session, Enquire(consignment=name, enquiry="trader documents"))
    session.close()

    told = debrief(session.desk, lambda _: {}).debrief
    warned = {str(finding.params["consignment"]) for finding in told.tip_offs}

    assert 0 < len(warned) < len(hiding)
    assert warned == {name for name in hiding if cases[name].tip_off_threshold < 0.35}
    assert {one.id for one in told.shift.outcomes if one.warned} == warned


def test_a_decision_is_not_judged_by_what_came_after_it() -> None:
    """The answer lies ready until the decision is taken back."""
    session = _at_leisure("three-pistols")
    first, second = session.desk.terms.consignments[:2]
    done(session, Open(consignment=first), Enquire(consignment=first, enquiry="partner unit"))
    done(session, Assess(consignment=first, percent=50, topic=None))
    done(session, Order(consignment=first, examination="full unload", reason="vague goods"))
    done(session, Open(consignment=second), Enquire(consignment=second, enquiry="authority"))
    done(session, Wait(), Close())

    assert session.progress(first).enquiries == ()
    assert "authority" in session.progress(second).enquiries
