"""A shift that is dealt and stored, as the program begins one."""

from collections.abc import Sequence
from dataclasses import replace

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.play.desk import deal_shift
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Scenario
from profiler_sim.store.contract import Store


def begin(  # noqa: PLR0913  what is played, with which chance, by whom, when
    store: Store,
    scenario: Scenario,
    catalogue: Catalogue,
    *,
    seed: int,
    trainee: str,
    started: str,
    packs: Sequence[Pack] = (),
) -> str:
    """Deal a caseload and store it; answers the id of the shift."""
    new = deal_shift(scenario, catalogue, seed, packs)
    return store.deal(replace(new, trainee=trainee, started=started))
