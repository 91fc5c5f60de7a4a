"""Sample hypotheses, covers and signs of traffic as columns, and compute their probabilities.

The same formulas as ``evidence.posterior``, for very many consignments at once.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.model import PAPERS, EvidenceModel, GroundTruth
from profiler_sim.traffic.draw_tables import Distributions, DrawTables, Floats, Ints, logs
from profiler_sim.traffic.fixed_counts import NO_FIXED_COUNTS, FixedCounts, fixed_hypotheses, rng
from profiler_sim.traffic.relations import PERIOD, Relations

CHUNK = PERIOD
"""Consignments drawn from one seed; a longer traffic begins with the shorter one."""
SPARE = 128
"""Uniform numbers each consignment may spend on everything that does not look at h."""
MISSING = -1
FIRMS = frozenset({"consignee", "shipper", "carrier"})
CARRIED_BY = frozenset({"voyage", "agent"})
"""What a sign can tell of that several loads share (``SignTable.about``)."""
_FOLLOWERS = 4
"""Third number of the seed of those who follow in a relation."""
_ON_BOARD = 5
"""The same of those who share a voyage."""
_CANDIDATES = 60
"""Firms among which a big one is chosen."""


class Drawn(NamedTuple):
    """One sampled consignment; its fields are those of ``Columns``."""

    hypothesis: int
    cover: int
    values: Sequence[int]
    answered: Sequence[bool]
    find_threshold: float
    report: float
    tip_off_threshold: float
    leader: int
    shared: int


@dataclass(frozen=True)
class Columns:
    """Sampled consignments, one element each."""

    hypothesis: Ints
    cover: Ints
    values: Ints
    """By sign, by consignment: index of the value shown; -1 where the sign does not apply."""
    answered: NDArray[np.bool_]
    """By enquiry, by consignment."""
    find_threshold: Floats
    """An examination finds when its share exceeds it."""
    report: Floats
    """Picks which of a method's texts a find reports."""
    tip_off_threshold: Floats
    """An enquiry warns who hides something when its risk exceeds it."""
    leader: Ints
    """The first consignment with the same seller, buyer and goods, as a place in the traffic."""
    shared: Ints
    """Number of the voyage, or by air of the agent, that it shares with others; -1 for none."""

    def __len__(self) -> int:
        """How many consignments."""
        return len(self.hypothesis)

    def rows(self) -> Iterator[Drawn]:
        """List the consignments one by one."""
        every = (getattr(self, name) for name in Drawn._fields)
        return map(Drawn._make, zip(*(each.T.tolist() for each in every), strict=True))


def sample_chunks(
    model: EvidenceModel,
    count: int,
    seed: int,
    fixed: FixedCounts = NO_FIXED_COUNTS,
    relations: Relations | None = None,
) -> Iterator[tuple[Columns, Floats]]:
    """Sample ``count`` consignments chunk by chunk, each with its rows of spare numbers.

    Without ``relations`` they are strangers to each other, which measures shares most exactly.
    """
    tables, prior = DrawTables(model), Distributions([fixed.remaining_prior(model)])
    shared = SharedSigns(tables)
    for index, start in enumerate(range(0, count, CHUNK)):
        size = min(CHUNK, count - start)
        stream = rng(seed, index)
        h = prior.pick(np.zeros(CHUNK, np.int64), stream)
        placed = fixed_hypotheses(model, fixed, range(start, start + CHUNK), seed)
        h = np.where(placed >= 0, placed, h)
        draw = sample_pairs if fixed.pairs else sample_columns
        drawn = draw(tables, h, stream)
        spare = stream.random((CHUNK, SPARE))
        drawn = replace(drawn, leader=drawn.leader + start)
        if relations is not None:
            leaders = relations.draw()
            drawn = shared.follow(drawn, leaders, relations.big, rng(seed, index, _FOLLOWERS))
            if relations.carriers is not None:
                numbers = relations.carriers.board(drawn.cover)
                drawn = shared.board(drawn, numbers, rng(seed, index, _ON_BOARD))
        yield _cut(drawn, 0, size), spare[:size]


def sample_columns(tables: DrawTables, h: Ints, stream: np.random.Generator) -> Columns:
    """Draw the cover of every hypothesis in ``h``, then every sign."""
    return _sample_signs(tables, h, tables.cover.pick(h, stream), stream)


def sample_pairs(tables: DrawTables, h: Ints, stream: np.random.Generator) -> Columns:
    """Draw them two by two with the same cover, so that a load often has a lawful look-alike.

    The second of a pair takes the cover of the first and hides what loads under that cover hide,
    drawn on its own. So each has the shares of the model, and given its cover says nothing of
    the other: q is what it always was.
    """
    model, cover = tables.model, tables.cover.pick(h, stream)
    h, cover, seconds = h.copy(), cover.copy(), slice(1, len(h), 2)
    cover[seconds] = cover[: len(h) - 1 : 2]
    joint = np.asarray(model.prior)[:, None] * np.asarray(model.cover)
    of_cover = Distributions((joint / joint.sum(axis=0)).T)
    h[seconds] = of_cover.pick(cover[seconds], stream)
    return _sample_signs(tables, h, cover, stream)


def _sample_signs(
    tables: DrawTables,
    h: Ints,
    cover: Ints,
    stream: np.random.Generator,
    wanted: Collection[int] | None = None,
) -> Columns:
    """Draw every sign, or those of the rows ``wanted``; the others' numbers are spent as well.

    Warnings and the enquiries that are drawn apart have a stream of their own, ``apart``: with
    and without such an enquiry a seed draws all the rest alike.
    """
    model, count, apart = tables.model, len(h), stream.spawn(1)[0]
    threshold = apart.random(count)
    values = np.empty((len(model.signs), count), np.int64)
    needed = range(len(tables.signs)) if wanted is None else tables.needed_for(wanted)
    for row, sign in enumerate(tables.signs):
        numbers = apart if sign.table.seen_in in model.apart else stream
        if row in needed:
            shown = sign.observed.pick(h, numbers)
            values[row] = np.where(sign.applies[cover], shown, MISSING)
        else:
            numbers.random(count)
    for row, others in tables.hidden_by.items():
        for other, hiding in others if row in needed else ():
            values[row][np.isin(values[other], hiding)] = MISSING
    return Columns(
        hypothesis=h,
        cover=cover,
        values=values,
        answered=_sample_answered(model, count, stream, apart),
        find_threshold=stream.random(count),
        report=stream.random(count),
        tip_off_threshold=threshold,
        leader=np.arange(count),
        shared=np.full(count, MISSING),
    )


class SharedSigns:
    """Gives loads the values of what they share: firms, a voyage, or an agent."""

    def __init__(self, tables: DrawTables) -> None:
        """Sort the signs of the model; nobody leads yet, and nothing is on board."""
        self._tables, signs = tables, tables.model.signs
        self._firm = [i for i, table in enumerate(signs) if table.about in FIRMS]
        self._carried = [i for i, table in enumerate(signs) if table.about in CARRIED_BY]
        self._covers: dict[int, int] = {}
        self._values: dict[int, Ints] = {}
        self._tracks: dict[tuple[int, int], int] = {}
        """Value of each sign of a voyage or an agent, by its place among these and by number."""

    def follow(
        self, drawn: Columns, leaders: Ints, big: frozenset[int], stream: np.random.Generator
    ) -> Columns:
        """Let those of ``drawn`` follow their ``leaders``.

        A follower has the cover and the firms' signs of its leader. What it hides is drawn from
        the hypotheses as these leave them probable, and its other signs from that. The firms of
        ``big`` relations are ordinary ones: their signs say as little as can be.
        """
        self._lead(drawn, leaders, big, stream)
        is_led = (leaders != drawn.leader) | np.isin(leaders, sorted(big))
        rows = np.flatnonzero(is_led)
        cover = np.asarray([self._covers[leader] for leader in leaders[rows].tolist()], np.int64)
        shared = np.stack([self._values[leader] for leader in leaders[rows].tolist()], axis=1)
        h = self._hypotheses(cover, self._firm, shared, stream)
        own = _sample_signs(self._tables, h, cover, stream)
        own.values[self._firm] = shared
        columns = replace(
            drawn,
            hypothesis=drawn.hypothesis.copy(),
            cover=drawn.cover.copy(),
            values=drawn.values.copy(),
            leader=leaders,
        )
        columns.hypothesis[rows], columns.cover[rows] = h, cover
        columns.values[:, rows] = own.values
        return columns

    def board(self, drawn: Columns, numbers: Ints, stream: np.random.Generator) -> Columns:
        """Give those of ``drawn`` that have one number one voyage, or one agent.

        The first load on board brings its track with it. Another takes it over with its own cover
        and firms. What it hides is drawn from the hypotheses as these leave them probable, and
        its other signs from that.
        """
        columns = replace(
            drawn,
            hypothesis=drawn.hypothesis.copy(),
            values=drawn.values.copy(),
            shared=numbers,
        )
        tracks = columns.values[self._carried]
        rows = self._take_over(tracks, numbers)
        if not len(rows):
            return columns
        held = [*self._firm, *self._carried]
        shared = np.concatenate([drawn.values[self._firm][:, rows], tracks[:, rows]])
        cover = drawn.cover[rows]
        h = self._hypotheses(cover, held, shared, stream)
        own = _sample_signs(self._tables, h, cover, stream)
        own.values[held] = shared
        columns.hypothesis[rows] = h
        columns.values[:, rows] = own.values
        return columns

    def _take_over(self, tracks: Ints, numbers: Ints) -> Ints:
        """Write the carriers' values into ``tracks``; return the rows that did not bring them."""
        followers = set()
        for at, values in enumerate(tracks):
            for row in np.flatnonzero(values != MISSING).tolist():
                carrier = (at, int(numbers[row]))
                if carrier in self._tracks:
                    followers.add(row)
                values[row] = self._tracks.setdefault(carrier, int(values[row]))
        return np.asarray(sorted(followers), np.int64)

    def _lead(
        self, drawn: Columns, leaders: Ints, big: frozenset[int], stream: np.random.Generator
    ) -> None:
        """Note what those who begin a relation hand on; small relations of before are over."""
        self._covers = {leader: self._covers[leader] for leader in big & self._covers.keys()}
        self._values = {leader: self._values[leader] for leader in big & self._values.keys()}
        for row in np.flatnonzero(leaders == drawn.leader).tolist():
            leader = int(leaders[row])
            self._covers[leader] = int(drawn.cover[row])
            self._values[leader] = (
                self._ordinary(int(drawn.cover[row]), stream)
                if leader in big
                else drawn.values[self._firm, row]
            )

    def _ordinary(self, cover: int, stream: np.random.Generator) -> Ints:
        """Of some firms that such goods could have, choose the one that changes the odds least."""
        covers = np.full(_CANDIDATES, cover)
        nothing = np.full((len(self._firm), _CANDIDATES), MISSING)
        h = self._hypotheses(covers, self._firm, nothing, stream)
        values = _sample_signs(self._tables, h, covers, stream, self._firm).values[self._firm]
        before = self._posterior(covers[:1], self._firm, nothing[:, :1])[0, 0]
        after = self._posterior(covers, self._firm, values)[0]
        best: Ints = values[:, int(np.abs(after - before).argmin())]
        return best

    def _hypotheses(
        self, cover: Ints, held: Sequence[int], shared: Ints, stream: np.random.Generator
    ) -> Ints:
        """Draw hypotheses as cover and the values of the signs ``held`` leave them probable."""
        steps = np.cumsum(self._posterior(cover, held, shared), axis=0)
        picked: Ints = (stream.random(len(cover)) >= steps[:-1]).sum(axis=0)
        return picked

    def _posterior(self, cover: Ints, held: Sequence[int], shared: Ints) -> Floats:
        """Compute the probability of each hypothesis given cover and the signs ``held``."""
        tables = self._tables
        scores = tables.log_prior[:, None] + tables.log_cover[:, cover]
        for at, values in zip(held, shared, strict=True):
            weight = tables.signs[at].log_observed[:, values]
            scores = scores + np.where(values >= 0, weight, 0.0)
        return probabilities(scores)


def _sample_answered(
    model: EvidenceModel, count: int, stream: np.random.Generator, apart: np.random.Generator
) -> NDArray[np.bool_]:
    """By enquiry, by consignment, whether an answer comes."""
    answered = np.empty((len(model.no_answer), count), np.bool_)
    for row, (enquiry, silent) in enumerate(model.no_answer.items()):
        numbers = apart if enquiry in model.apart else stream
        answered[row] = numbers.random(count) >= silent
    return answered


def sample_batches(
    model: EvidenceModel,
    sizes: Sequence[int],
    seed: int,
    fixed: FixedCounts = NO_FIXED_COUNTS,
    relations: Relations | None = None,
) -> Iterator[Columns]:
    """Draw the same traffic in batches of the sizes asked for."""
    ready: list[Columns] = []
    chunks = sample_chunks(model, sum(sizes), seed, fixed, relations)
    drawn = (columns for columns, _ in chunks)
    for size in sizes:
        while sum(map(len, ready)) < size:
            ready.append(next(drawn))
        whole = _joined(ready)
        yield _cut(whole, 0, size)
        ready = [_cut(whole, size, len(whole))]


def columns_from_cases(model: EvidenceModel, cases: Sequence[GroundTruth]) -> Columns:
    """Rebuild column arrays from the truth of a stored shift that was sampled from ``model``.

    An enquiry that shows none of its signs brought no answer. Raises ``ValueError`` for a case
    without a cover of the model, as hand-written ones are.
    """
    covers = [case.cover for case in cases if case.cover is not None]
    if len(covers) < len(cases):
        raise ValueError("a hand-written case has no cover of the model")
    values = [[case.signs.get(table.sign, MISSING) for case in cases] for table in model.signs]
    shown = np.asarray(values, np.int64).reshape(len(model.signs), len(cases))
    seen_in = np.asarray([table.seen_in for table in model.signs])
    return Columns(
        hypothesis=np.asarray([case.hypothesis for case in cases], np.int64),
        cover=np.asarray(covers, np.int64),
        values=shown,
        answered=np.asarray(
            [(shown[seen_in == enquiry] >= 0).any(axis=0) for enquiry in model.no_answer], np.bool_
        ).reshape(len(model.no_answer), len(cases)),
        find_threshold=np.asarray([case.find_threshold for case in cases]),
        report=np.zeros(len(cases)),
        tip_off_threshold=np.asarray([case.tip_off_threshold for case in cases]),
        leader=np.arange(len(cases)),
        shared=np.full(len(cases), MISSING),
    )


def log_scores(model: EvidenceModel, columns: Columns, asked: Collection[str]) -> Floats:
    """Sum logs of prior, cover and signs seen, by hypothesis, by consignment; not normalised."""
    total = prior_log_scores(model, columns)
    enquiries = list(model.no_answer)
    for row, table in enumerate(model.signs):
        if table.seen_in != PAPERS and table.seen_in not in asked:
            continue
        seen = columns.values[row] >= 0
        if table.seen_in != PAPERS:
            seen &= columns.answered[enquiries.index(table.seen_in)]
        weight = logs(table.observed)[:, columns.values[row]]
        total = total + np.where(seen, weight, 0.0)
    return total


def prior_log_scores(model: EvidenceModel, columns: Columns) -> Floats:
    """Sum logs of prior and cover alone, by hypothesis, by consignment."""
    scores: Floats = logs(model.prior)[:, None] + logs(model.cover)[:, columns.cover]
    return scores


def probabilities(scores: Floats) -> Floats:
    """Normalise log scores to probabilities of hypotheses; each column sums to 1."""
    weights = np.exp(scores - scores.max(axis=0))
    shares: Floats = weights / weights.sum(axis=0)
    return shares


def hidden_probability(model: EvidenceModel, columns: Columns, asked: Collection[str]) -> Floats:
    """Compute the ideal probability of anything hidden, by papers and the enquiries ``asked``."""
    hidden: Floats = 1.0 - probabilities(log_scores(model, columns, asked))[0]
    return hidden


def _cut(columns: Columns, start: int, stop: int) -> Columns:
    names = [each.name for each in fields(Columns)]
    return Columns(**{name: getattr(columns, name)[..., start:stop] for name in names})


def _joined(parts: Sequence[Columns]) -> Columns:
    names = [each.name for each in fields(Columns)]
    return Columns(
        **{name: np.concatenate([getattr(p, name) for p in parts], axis=-1) for name in names}
    )
