"""A deal is chosen by its papers: how hard they are, and whether they have look-alikes."""

from profiler_sim.learner.deal_selection import PaperOdds, deal_misfit


def paper(q: float, goods: str = "tiles", topic: str = "cocaine") -> PaperOdds:
    """Papers that speak for one topic."""
    return PaperOdds(goods=goods, topics={topic: q})


QUIET = (paper(0.02, "paint"), paper(0.02, "fish"), paper(0.02))


def test_a_deal_is_as_good_as_its_difficulty() -> None:
    """Two loads near the line are hard; one far above it beside a quiet one is easy."""
    hard, easy = (paper(0.32), paper(0.30), *QUIET), (paper(0.95), paper(0.30), *QUIET)

    assert deal_misfit(hard, {"cocaine": 2.0}, 2) < deal_misfit(easy, {"cocaine": 2.0}, 2)
    assert deal_misfit(easy, {"cocaine": -2.0}, 2) < deal_misfit(hard, {"cocaine": -2.0}, 2)


def test_a_load_with_a_lawful_look_alike_fits_better() -> None:
    """Other goods are no look-alike."""
    with_twin, without = (paper(0.9), *QUIET), (paper(0.9, "bananas"), *QUIET)

    assert deal_misfit(with_twin, {"cocaine": -2.0}, 1) < deal_misfit(
        without, {"cocaine": -2.0}, 1
    )


def test_only_the_wanted_topics_count() -> None:
    """Without any of them a deal fits as well as another."""
    assert deal_misfit((paper(0.9, topic="waste"), *QUIET[:0]), {"cocaine": 0.0}, 1) == 0
