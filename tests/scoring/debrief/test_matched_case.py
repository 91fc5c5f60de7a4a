"""Look-alikes of the other kind."""

from dataclasses import replace

from profiler_sim.evidence.model import Cover, EvidenceModel, GroundTruth, Hypothesis, SignTable
from profiler_sim.scoring.debrief.matched_case import (
    is_alike,
    likeness,
    matched_case,
    nearest_case,
)
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.shift.terms import Terms

USUAL, ODD = 0, 1


def sign(name: str, lawful_odd: float) -> SignTable:
    """A sign whose odd value this share of lawful loads show."""
    rows = ((1 - lawful_odd, lawful_odd),) * 2
    return SignTable(
        sign=name,
        seen_in="papers",
        boxes=(name,),
        values=("usual", "odd"),
        applies=(True, True, True),
        drawn=rows,
        observed=rows,
    )


MODEL = EvidenceModel(
    hypotheses=(Hypothesis(), Hypothesis(method="bags", place="doors", topic="cocaine")),
    prior=(0.9, 0.1),
    covers=(
        Cover(lane=0, commodity="bananas"),
        Cover(lane=1, commodity="bananas"),
        Cover(lane=1, commodity="tiles"),
    ),
    cover=((0.1, 0.1, 0.8), (0.4, 0.4, 0.2)),
    signs=(sign("seal", 0.02), sign("freight", 0.2), sign("notify party", 0.4)),
    no_answer={},
    found_by={},
    false_alarm={},
)


def case(name: str, hypothesis: int, cover: int | None, *values: int) -> GroundTruth:
    """A consignment with these values of seal, freight and notify party."""
    names = ("seal", "freight", "notify party")
    signs = dict(zip(names, values, strict=True))
    return GroundTruth(id=name, hypothesis=hypothesis, cover=cover, signs=signs)


def shift(*cases: GroundTruth) -> CompletedShift:
    """A shift of these, in this order."""
    return CompletedShift(
        terms=Terms(
            consignments=tuple(each.id for each in cases),
            desk_minutes=0,
            searches=0,
            base_rate_percent=10,
        ),
        events=(),
        model=MODEL,
        cases={each.id: each for each in cases},
        rule_scores={},
        severity={},
        level="basic",
    )


BAD = case("bad", 1, 0, ODD, ODD, USUAL)


def test_sharing_what_is_rare_makes_a_twin() -> None:
    """An odd seal in common weighs more than two usual values in common."""
    rare = case("rare", 0, 1, ODD, USUAL, ODD)
    usual = case("usual", 0, 1, USUAL, USUAL, USUAL)

    assert likeness(MODEL, BAD, rare) > likeness(MODEL, BAD, usual)
    assert matched_case(shift(BAD, usual, rare), "bad") == "rare"


def test_one_odd_thing_in_common_makes_no_twin_of_other_goods() -> None:
    """Two do; what is usual does not count. The nearest is named all the same where asked for."""
    once, twice = case("once", 0, 2, ODD, USUAL, USUAL), case("twice", 0, 2, ODD, ODD, ODD)

    assert not is_alike(MODEL, BAD, once)
    assert is_alike(MODEL, BAD, twice)
    assert matched_case(shift(BAD, once), "bad") is None
    assert nearest_case(shift(BAD, once), "bad") == "once"
    assert matched_case(shift(BAD, once, twice), "bad") == "twice"


def test_a_lawful_load_stands_beside_one_that_hid_in_the_way_it_looked_like() -> None:
    """Its points speak for that way; another way is second best, however alike."""
    ways = (*MODEL.hypotheses, Hypothesis(method="panels", place="walls", topic="cocaine"))
    model = MODEL.model_copy(
        update={
            "hypotheses": ways,
            "prior": (0.9, 0.06, 0.04),
            "cover": (*MODEL.cover, MODEL.cover[1]),
            "signs": tuple(
                table.model_copy(
                    update=dict.fromkeys(
                        ("drawn", "observed"), (*table.observed, table.observed[1])
                    )
                )
                for table in MODEL.signs
            ),
        }
    )
    honest = case("honest", 0, 0, ODD, ODD, USUAL)
    other, same = case("other", 2, 0, ODD, ODD, USUAL), case("same", 1, 1, USUAL, USUAL, USUAL)

    assert matched_case(replace(shift(honest, other, same), model=model), "honest") == "same"
    assert matched_case(replace(shift(honest, other), model=model), "honest") == "other"


def test_the_same_goods_make_a_twin_among_equals() -> None:
    """Bananas are one box in five here, on whatever lane."""
    tiles = case("tiles", 0, 2, ODD, ODD, USUAL)
    bananas = case("bananas", 0, 1, ODD, ODD, USUAL)

    assert matched_case(shift(BAD, tiles, bananas), "bad") == "bananas"


def test_a_twin_is_of_the_other_kind() -> None:
    """The lawful load's twin hid something, and the other way round."""
    honest, other = case("honest", 0, 0, ODD, ODD, USUAL), case("other", 1, 0, ODD, ODD, USUAL)
    played = shift(BAD, other, honest)

    assert matched_case(played, "bad") == "honest"
    assert matched_case(played, "honest") == "bad"


def test_without_the_other_kind_there_is_no_twin() -> None:
    """A shift that hid nothing, or nothing else."""
    assert matched_case(shift(BAD), "bad") is None


def test_a_hand_written_case_without_known_goods_is_compared_by_its_signs() -> None:
    """Nothing is claimed about its goods and lane."""
    own = case("own", 0, None, ODD, ODD, USUAL)
    bananas = case("bananas", 0, 0, ODD, ODD, USUAL)

    assert 0 < likeness(MODEL, BAD, own) < likeness(MODEL, BAD, bananas)
