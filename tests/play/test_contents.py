"""What comes back from a search: pages where it may be told, and no word of what was missed."""

from profiler_sim.documents.examination_report import EXAMINATION_REPORT
from profiler_sim.documents.find_notification import FIND_NOTIFICATION
from profiler_sim.evidence.examinations import ExaminationResult
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.contents import goods_finding, report_pages, weight_findings
from profiler_sim.play.debriefs import DebriefView, debrief
from profiler_sim.play.session import Session
from profiler_sim.scoring.evaluation.outcomes import HiddenGoods, Outcome
from profiler_sim.shift.commands import Assess, Close, Open, Order, ReleaseRest
from tests.play.sitting import done, sit
from tests.repetition import first_of

FIRST, SECOND = "001", "002"
PISTOLS = HiddenGoods(
    method="firearms in machinery",
    place="in the goods",
    topic="firearms",
    find_report="three pistols",
)


def ordered(session: Session, examination: str = "door check") -> Session:
    """Read, judge and search the first consignment."""
    return done(
        session,
        Open(consignment=FIRST),
        Assess(consignment=FIRST, percent=30, topic="firearms"),
        Order(consignment=FIRST, examination=examination, reason="odd"),
    )


def closed(examination: str = "door check") -> tuple[Session, DebriefView]:
    """A shift in which the first was searched and the second drawn by lot."""
    session = ordered(sit(), examination)
    done(session, ReleaseRest(percent=5), Close(random_order=(SECOND,)))
    return session, debrief(session.desk, lambda _: {})


def pages(session: Session, told: DebriefView, one: Outcome) -> tuple[str, ...]:
    """The pages of an outcome, as JSON to compare."""
    sheets = report_pages(one, session.paper(one.id), told.labels, told.key)
    return tuple(sheet.model_dump_json() for sheet in sheets)


@first_of("examination", ["door check", "dog", "full unload"])
def test_a_report_does_not_tell_a_miss_from_an_honest_load(examination: str) -> None:
    """Nothing found reads the same, whatever lay where nobody found it."""
    session, told = closed(examination)
    one = told.debrief.outcome(FIRST).model_copy(update={"result": ExaminationResult.NOTHING})
    lawful = pages(session, told, one.model_copy(update={"hides": None}))

    places = told.key.points
    assert places
    for place in places:
        missed = PISTOLS.model_copy(update={"place": place})
        assert pages(session, told, one.model_copy(update={"hides": missed})) == lawful
    assert len(lawful) == 1
    assert "pistols" not in lawful[0]


def test_a_find_brings_report_and_message() -> None:
    """What was found stands in both."""
    session, told = closed("full unload")
    found = {"result": ExaminationResult.FIND, "hides": PISTOLS}
    report, message = pages(session, told, told.debrief.outcome(FIRST).model_copy(update=found))

    assert "three pistols" in report
    assert "three pistols" in message
    assert session.paper(FIRST).transport.unit_no in message


def test_about_people_no_message_of_a_find_goes_out() -> None:
    """They are no find."""
    session, told = closed("full unload")
    found = {"result": ExaminationResult.FIND, "hides": PISTOLS, "is_life": True}
    only = pages(session, told, told.debrief.outcome(FIRST).model_copy(update=found))

    assert len(only) == 1
    assert "People were inside" in only[0]


def test_what_the_lot_drew_has_a_report_and_what_went_has_none() -> None:
    """The lot's team ticks for itself."""
    session, told = closed()

    assert "random search" in pages(session, told, told.debrief.outcome(SECOND))[0]
    assert pages(session, told, told.debrief.outcome("003")) == ()


def test_where_it_is_told_at_the_end_no_report_is_in_the_dossier() -> None:
    """Not before the close, and not after it: then there is the debrief."""
    session = ordered(sit())

    assert {EXAMINATION_REPORT, FIND_NOTIFICATION}.isdisjoint(s.id for s in session.sheets(FIRST))


def test_where_it_is_told_at_once_the_report_comes_with_the_decision() -> None:
    """And not a step sooner, nor for another consignment."""
    session = sit(scenario_by_name("where-in-the-box"))
    done(session, Open(consignment=FIRST), Open(consignment=SECOND))
    assert EXAMINATION_REPORT not in {sheet.id for sheet in session.sheets(FIRST)}
    done(
        session,
        Assess(consignment=FIRST, percent=30, topic="cocaine"),
        Order(consignment=FIRST, examination="structure search", reason="odd"),
    )

    shown = [sheet.id for sheet in session.sheets(FIRST)]
    assert EXAMINATION_REPORT in shown
    assert session.sheets(FIRST) == session.sheets(FIRST)
    assert EXAMINATION_REPORT not in {sheet.id for sheet in session.sheets(SECOND)}


def test_goods_that_are_not_what_their_words_say_are_told_and_score_nothing() -> None:
    """Refrigerators by their words, computers by their code: somebody has seen them now."""
    session, told = closed()
    one = told.debrief.outcome(FIRST)
    nothing = one.model_copy(
        update={
            "result": ExaminationResult.NOTHING,
            "hides": None,
            "counted": True,
            "carries": "used computers",
        }
    )
    paper = session.paper(FIRST)
    item = paper.goods[0]
    words = {"hs6": "847130", "description": "USED REFRIGERATORS WORKING"}
    false = paper.model_copy(update={"goods": (item.model_copy(update=words),)})
    key = told.key.model_copy(
        update={"goods": {"847130": ("USED COMPUTERS TESTED",)}, "vague": ("GENERAL CARGO",)}
    )

    (report,) = report_pages(nothing, false, told.labels, key)
    wrong = "Inside: used computers. The description was wrong; the code was right."
    assert wrong in report.model_dump_json()

    inside = {
        "GENERAL CARGO": "Inside: used computers. The description was vague; the code was right.",
        "REFURBISHED COMPUTERS": "looked at: REFURBISHED COMPUTERS, as declared.",
    }
    for other, said in inside.items():
        item = item.model_copy(update={"hs6": "847130", "description": other})
        right = paper.model_copy(update={"goods": (item,)})
        (report,) = report_pages(nothing, right, told.labels, key)
        assert said in report.model_dump_json()


@first_of(
    ("is_whole", "lines", "said"),
    [
        (True, 1, "Inside: TILES, as declared, and nothing else."),
        (True, 5, "Inside: all 5 goods lines, as declared, and nothing else."),
        (False, 1, "In the part that was looked at: TILES, as declared."),
        (False, 5, "In the part that was looked at: only goods as declared."),
    ],
)
def test_only_a_search_of_the_whole_load_speaks_of_all_of_it(
    *, is_whole: bool, lines: int, said: str
) -> None:
    """What was not looked at can still hold something."""
    session, told = closed()
    paper, one = session.paper(FIRST), told.debrief.outcome(FIRST)
    item = paper.goods[0].model_copy(update={"description": "TILES"})
    one = one.model_copy(update={"hides": None, "carries": ""})
    found = goods_finding(
        one, told.key, paper.model_copy(update={"goods": (item,) * lines}), is_whole=is_whole
    )

    assert sentence(found.code, found.params) == said


@first_of(
    ("extra", "said"),
    [
        (273, "The team put the extra 273 kg down to pallets and packing."),
        (
            773,
            "It weighed 773 kg more than declared. The shipper had estimated the weight.",
        ),
        (99, None),
        (-300, "It weighed 300 kg less than declared. The shipper had estimated the weight."),
    ],
)
def test_a_weight_that_did_not_agree_is_explained(extra: int, said: str | None) -> None:
    """From 100 kg on, as the sign counts it."""
    session, _told = closed()
    paper = session.paper(FIRST)
    box = paper.transport.container  # type: ignore[union-attr]
    vgm = round(paper.gross_kg) + (box.tare_kg or 0) + extra
    container = box.model_copy(update={"vgm_kg": vgm})
    transport = paper.transport.model_copy(update={"container": container})
    found = [*weight_findings(paper.model_copy(update={"transport": transport}))]

    assert [sentence(each.code, each.params) for each in found] == ([said] if said else [])


def test_only_a_search_that_could_not_find_it_is_blamed_on_its_kind() -> None:
    """The right kind of search can miss as well."""
    right, wrong = (
        hint(f"debrief.search.{result}.hidden", {}) for result in ("nothing", "cannot")
    )

    assert right == "No search finds everything."
    assert wrong == "Another kind of search might have found them."
