"""What a search brings to light."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.evidence.examinations import (
    ExaminationResult,
    examine,
    find_probability,
    most_thorough,
)
from profiler_sim.evidence.model import EvidenceModel, GroundTruth, Hypothesis
from profiler_sim.evidence.tip_off import is_tipped_off, remaining_find_rate

MODEL = EvidenceModel(
    hypotheses=(
        Hypothesis(),
        Hypothesis(method="bags", place="at the doors", topic="cocaine"),
        Hypothesis(method="machinery", place="reefer machinery", topic="cocaine"),
    ),
    prior=(0.8, 0.15, 0.05),
    covers=(),
    cover=((), (), ()),
    signs=(),
    no_answer={},
    found_by={"door check": (0.0, 0.9, 0.05), "full unload": (0.0, 0.99, 0.85)},
    false_alarm={"door check": 0.03, "full unload": 0.01},
)
LUCK = st.floats(0, 1, exclude_max=True)


def case(hypothesis: int, luck: float) -> GroundTruth:
    """A consignment that hides this, or nothing, and the number drawn for it."""
    return GroundTruth(id="1", hypothesis=hypothesis, cover=None, signs={}, find_threshold=luck)


@given(st.integers(0, 2), LUCK, st.sampled_from(["door check", "full unload"]))
def test_the_same_search_twice_answers_the_same(h: int, luck: float, search: str) -> None:
    """Chance was spent when the consignment was dealt."""
    assert examine(MODEL, case(h, luck), search) == examine(MODEL, case(h, luck), search)


@given(st.integers(1, 2), LUCK)
def test_a_thorough_search_never_misses_what_a_lesser_one_finds(h: int, luck: float) -> None:
    """Its share is larger at every place, and both go by the same number."""
    lesser, thorough = (
        examine(MODEL, case(h, luck), search) for search in ("door check", "full unload")
    )

    assert thorough == ExaminationResult.FIND or lesser == ExaminationResult.NOTHING


@pytest.mark.parametrize("hypothesis", [1, 2])
@pytest.mark.parametrize("search", ["door check", "full unload"])
def test_a_search_finds_its_share_of_what_is_hidden(hypothesis: int, search: str) -> None:
    """Over a thousand numbers spread evenly, as many are found as the table says."""
    found = sum(
        examine(MODEL, case(hypothesis, at / 1000), search) == ExaminationResult.FIND
        for at in range(1000)
    )

    assert found == pytest.approx(1000 * MODEL.found_by[search][hypothesis], abs=1)


def test_nothing_is_found_in_a_lawful_load() -> None:
    """It may look wrong for a while: three times in a hundred at the doors."""
    results = [examine(MODEL, case(0, at / 1000), "door check") for at in range(1000)]

    assert ExaminationResult.FIND not in results
    assert results.count(ExaminationResult.NOT_CONFIRMED) == 30


def test_a_warned_trader_leaves_less_to_find_and_no_more() -> None:
    """In a third of the loads that hide something a search finds six tenths of its share."""
    model = MODEL.model_copy(update={"tips_off": {"trader documents": 0.35}})
    wary = [at / 100 for at in range(100)]
    cases = [
        case(1, luck).model_copy(update={"tip_off_threshold": number})
        for luck in wary
        for number in wary
    ]

    quiet, asked = (
        sum(
            examine(model, one, "door check", enquiries) == ExaminationResult.FIND for one in cases
        )
        for enquiries in (("registry",), ("registry", "trader documents"))
    )

    assert quiet == 9_000
    assert asked == 65 * 90 + 35 * 54
    assert asked / quiet == pytest.approx(remaining_find_rate(model, ("trader documents",)))


@given(LUCK, LUCK)
def test_a_warning_changes_nothing_in_a_lawful_load(luck: float, wary: float) -> None:
    """There is nobody to warn; a false alarm is a false alarm."""
    model = MODEL.model_copy(update={"tips_off": {"trader documents": 1.0}})
    lawful = case(0, luck).model_copy(update={"tip_off_threshold": wary})

    assert not is_tipped_off(model, lawful, ("trader documents",))
    assert examine(model, lawful, "door check", ("trader documents",)) == examine(
        model, lawful, "door check"
    )


def test_a_truth_stored_before_warnings_were_drawn_still_reads() -> None:
    """Nobody is warned in it, whatever was asked."""
    kept = {key: v for key, v in case(1, 0.5).model_dump().items() if key != "wary"}
    model = MODEL.model_copy(update={"tips_off": {"trader documents": 1.0}})

    assert not is_tipped_off(model, GroundTruth.model_validate(kept), ("trader documents",))


def test_the_most_thorough_search_is_the_one_that_finds_most_in_this_traffic() -> None:
    """Places count as often as they occur."""
    assert most_thorough(MODEL) == "full unload"
    assert find_probability(MODEL, MODEL.prior, "door check") == pytest.approx(
        0.15 * 0.9 + 0.05 * 0.05
    )


def test_a_search_nobody_knows_is_an_error() -> None:
    """It can only be ours: the shift lists its searches."""
    with pytest.raises(KeyError):
        examine(MODEL, case(1, 0.5), "x-ray")
