"""What is proved of every mode alike: signs are read off as written, and the odds are honest."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.scans import SCAN
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.search_path import shipped_folder
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.rules.evaluate import evaluate
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.metrics.detection import auc
from profiler_sim.traffic.fixed_counts import fixed_counts_of
from profiler_sim.traffic.generated import GeneratedConsignment, generate_consignments
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import hidden_probability, sample_chunks
from tests.exact_intervals import simultaneous

Mismatch = tuple[str, str, tuple[str, ...]]
"""A sign, the value it was drawn with, and the values whose conditions hold."""
SEEDS = (11, 23, 47)
"""Fixed before anything was counted."""
_BANDS, _FEWEST = 20, 50
"""Bands of q, and how few consignments of a band say nothing."""
_AT_ONCE = 5_000
"""Consignments whose facts are held at once."""


class Setting(NamedTuple):
    """A scenario and its evidence model."""

    scenario: Scenario
    model: EvidenceModel

    @property
    def mode(self) -> Mode:
        """How its goods travel."""
        return catalogue().units[self.scenario.unit].mode

    @property
    def everything(self) -> tuple[str, ...]:
        """Every enquiry that answers in words."""
        return self.model.answers

    def asked(self, look: str) -> tuple[str, ...]:
        """The enquiries of a way to look: papers, everything, everything and scans."""
        ways = {"papers": (), "everything": self.everything}
        return ways.get(look, tuple(self.model.no_answer))

    def traffic(self, count: int, seed: int) -> Iterator[GeneratedConsignment]:
        """Deal consignments of it."""
        return generate_consignments(self.scenario, catalogue(), self.model, count, seed)

    def dealt(self, count: int, seed: int) -> list[GeneratedConsignment]:
        """The same, all at once."""
        return list(self.traffic(count, seed))

    def shows(self, one: GeneratedConsignment, sign: str) -> str | None:
        """Value of a sign; None where the load cannot show it or no answer came."""
        at = one.case.signs.get(sign)
        return None if at is None else self.model.by_sign[sign].values[at]


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return read_catalogue()


@lru_cache(maxsize=32)
def setting(name: str) -> Setting:
    """A shipped scenario with its evidence model."""
    return setting_of(scenario_by_name(name))


def setting_of(scenario: Scenario) -> Setting:
    """Any scenario with its evidence model."""
    return Setting(scenario, compile_model(scenario, catalogue()))


@lru_cache(maxsize=1)
def shipped_names() -> tuple[str, ...]:
    """Every scenario that ships."""
    return tuple(sorted(path.stem for path in shipped_folder().glob("*.yaml")))


@lru_cache(maxsize=256)
def conditions_of(sign: str) -> dict[str, CheckedCondition]:
    """The condition of each value of a sign."""
    columns = [entry.column for entry in FACTS.values()]
    found = {}
    for name, value in catalogue().signs[sign].values.items():
        told = check_condition(value.when, columns, catalogue().lists)
        assert isinstance(told, CheckedCondition), (sign, name, told)
        found[f"{sign}|{name}"] = told
    return found


def conditions(model: EvidenceModel) -> dict[str, CheckedCondition]:
    """The condition of every value that loads of a scenario may show."""
    return {key: told for sign in _written(model) for key, told in conditions_of(sign).items()}


def _written(model: EvidenceModel) -> set[str]:
    """Signs that papers and answers hold in words; a scan is measured and has no condition."""
    return model.by_sign.keys() - {SCAN}


def mismatches(where: Setting, count: int, seed: int) -> Counter[Mismatch]:
    """Signs drawn against values whose conditions hold, counted where they differ."""
    traffic, asked = where.traffic(count, seed), conditions(where.model)
    norms, wrong = catalogue().norms(), Counter[Mismatch]()
    while some := list(islice(traffic, _AT_ONCE)):
        said = evaluate(asked, [row(CaseFile(d.papers, d.answers, norms)) for d in some])
        for one, told in zip(some, said, strict=True):
            wrong.update(_differing(where.model, one, told))
    return wrong


def _differing(
    model: EvidenceModel, one: GeneratedConsignment, told: dict[str, bool | None]
) -> Iterator[Mismatch]:
    for sign in one.case.signs.keys() & _written(model):
        at = one.case.signs[sign]
        values = model.by_sign[sign].values
        holding = tuple(value for value in values if told[f"{sign}|{value}"])
        if holding != (values[at],):
            yield sign, values[at], holding


class Weighed(NamedTuple):
    """Stated probabilities of many consignments, and whether each hides anything."""

    q: NDArray[np.float64]
    hidden: NDArray[np.bool_]
    leader: NDArray[np.int64]
    """By consignment: which trade relation it belongs to."""
    shared: NDArray[np.int64]
    """By consignment: the voyage or agent that it shares with others; -1 where it shares none."""

    @property
    def area(self) -> float:
        """How well q ranks smuggled loads above lawful ones."""
        found = auc(self.q[self.hidden].tolist(), self.q[~self.hidden].tolist())
        assert found is not None
        return found.value

    def bands(self) -> list[tuple[int, int, float]]:
        """By band of q with enough in it: how many hide something, of how many, mean q."""
        band = np.minimum((self.q * _BANDS).astype(int), _BANDS - 1)
        total = np.bincount(band, minlength=_BANDS)
        found = np.bincount(band, self.hidden, _BANDS)
        said = np.bincount(band, self.q, _BANDS) / np.maximum(total, 1)
        effect = [self._design_effect(band == i) for i in range(_BANDS)]
        return [
            (round(found[i] / effect[i]), round(total[i] / effect[i]), float(said[i]))
            for i in range(_BANDS)
            if total[i] / effect[i] >= _FEWEST
        ]

    def _design_effect(self, band: NDArray[np.bool_]) -> float:
        """How many times wider the variance of a band is than that of strangers, at least 1.

        Loads of one relation have firms in common, and others a voyage or an agent: on the papers
        alone what is unknown of these (Kish 1965, "Survey Sampling", chapter 5: cluster samples).
        Of the two ways to cluster the wider one counts.
        """
        off = (self.hidden - self.q)[band]
        alone = float((self.q[band] * (1 - self.q[band])).sum())
        lone = -1 - np.arange(len(self.shared))
        voyage = np.where(self.shared < 0, lone, self.shared)
        wide = [_clustered(off, groups[band]) for groups in (self.leader, voyage)]
        return max(1.0, *(each / alone for each in wide)) if alone else 1.0


def _clustered(off: NDArray[np.float64], groups: NDArray[np.int64]) -> float:
    """Variance of a sum whose parts go together by groups."""
    _, group = np.unique(groups, return_inverse=True)
    return float((np.bincount(group, off) ** 2).sum())


def weighed(where: Setting, asked: Sequence[str], count: int, seed: int) -> Weighed:
    """Weigh drawn traffic on its papers and the enquiries ``asked``."""
    plan = fixed_counts_of(where.scenario, where.model)
    relations = relations_of(where.scenario, catalogue(), where.model, seed)
    drawn = [columns for columns, _ in sample_chunks(where.model, count, seed, plan, relations)]
    return Weighed(
        np.concatenate([hidden_probability(where.model, columns, asked) for columns in drawn]),
        np.concatenate([columns.hypothesis > 0 for columns in drawn]),
        np.concatenate([columns.leader for columns in drawn]),
        np.concatenate([columns.shared for columns in drawn]),
    )


def dishonest(*traffics: Weighed, proofs: int = 1) -> list[tuple[int, int, float]]:
    """Bands whose observed share does not match, with simultaneous 99 % intervals over all.

    ``proofs`` says how many such proofs are made together: 99 % is meant of all of them, else a
    right model would fail one of a hundred.
    """
    bands = [band for traffic in traffics for band in traffic.bands()]
    assert bands
    intervals = simultaneous([(found, total) for found, total, _ in bands], 1 - 0.01 / proofs)
    return [band for band, wide in zip(bands, intervals, strict=True) if not wide.holds(band[2])]
