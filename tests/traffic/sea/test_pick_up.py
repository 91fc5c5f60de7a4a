"""What the terminal answers of a box agrees with its papers, its voyage and its other answers."""

from datetime import timedelta

import pytest

from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.value import required
from tests.traffic.proofs import setting

LOADS = 900


@pytest.mark.thorough
def test_a_box_is_released_and_collected_around_its_arrival() -> None:
    """The code comes before the feeder, the lorry after it, and a stranger has another name."""
    named_by, at_night = set(), 0
    for one in setting("whose-container").dealt(LOADS, 5):
        release, papers = one.answers.terminal_release, one.answers.document_check
        if release is None:
            continue
        arrival = one.papers.by(Sea).arrives_at
        named_by.add(release.named_by)
        at_night += not 5 <= release.pick_up_at.hour <= 20
        assert timedelta() < arrival - release.code_given_at < timedelta(days=2)
        assert 1 <= (release.pick_up_at.date() - arrival.date()).days <= 4
        assert (release.haulier is None) == (release.named_by == "the papers")
        assert papers is None or release.haulier != papers.haulier

    assert named_by == {"the papers", "the agent", "nobody"}
    assert 0.12 < at_night / LOADS < 0.3


@pytest.mark.thorough
def test_a_number_is_seen_elsewhere_while_the_box_is_at_sea() -> None:
    """In a port that is not on its way: so one of the two boxes is another one."""
    seen = 0
    for one in setting("whose-container").dealt(LOADS, 6):
        sea, moves = one.papers.by(Sea), one.answers.container_moves
        if moves is None or moves.also_at is None or moves.also_on is None:
            continue
        seen += 1
        assert moves.also_at not in {sea.loading_port, *sea.via, sea.discharge_port}
        assert required(sea.loaded_on) < moves.also_on < sea.arrives_at.date()

    assert seen > LOADS * 0.02
