"""Adaptive against random drills, on virtual trainees that learn.

Run ``python -m tests.bench.adaptive``; ``--trainees`` and ``--drills`` take other numbers. The
topics are chosen by the learner itself, from nothing but the judgements it would see. The people
are a stated model and no more:

- A trainee has a skill in logits for each topic, by chance: N(0, .7) for her, N(0, .7) for each
  topic. A judgement of difficulty b is sound with probability sigma(skill - b).
- Each judgement is told at once and brings the skill 6 % of the way to the ceiling of 2.5
  (92 of 100 average judgements sound): the farther below it, the more is learnt.
- What was learnt is forgotten by half in 30 days without that topic.
- A drill has ten consignments, 45 of 100 hide something, and six in ten of those have a lawful
  twin that is judged for the topic too. One drill every second day.

Compared are the same people with the same start: topics chosen by priority, two drawn by lot for
each drill, and all topics evenly.
"""

import argparse
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from profiler_sim.learner.judgements import Judgement
from profiler_sim.learner.learner import assess_learner, rank_topics
from profiler_sim.learner.plan import DRILL, share_topics
from tests.exact_intervals import student_interval

TOPICS = tuple(f"topic {n}" for n in range(1, 10))
"""As many as the largest unit can see."""
SPREAD, TOPIC_SPREAD = 0.7, 0.7
CEILING, GAIN = 2.5, 0.06
FORGOTTEN_BY_HALF, EVERY = 30.0, 2
TWINS = 0.6
DIFFICULTIES = (-2.0, -1.0, 0.0, 1.0, 2.0)
SEED = 1
Choice = Callable[[Sequence[Judgement], int, int], dict[str, float]]
"""From judgements, day and a seed to the loads to expect by topic."""


@dataclass
class Person:
    """Somebody who learns."""

    start: dict[str, float]
    skill: dict[str, float]
    seen: dict[str, int]
    """Day on which a topic was last seen."""

    def told(self, topic: str, day: int) -> None:
        """Learn from one judgement that is told at once."""
        now = self.at(topic, day)
        self.skill[topic] = now + GAIN * max(0.0, CEILING - now)
        self.seen[topic] = day

    def at(self, topic: str, day: int) -> float:
        """Skill on a day: what was learnt since the start fades."""
        kept = 2 ** (-(day - self.seen[topic]) / FORGOTTEN_BY_HALF)
        return self.start[topic] + (self.skill[topic] - self.start[topic]) * kept

    def levels(self, day: int) -> list[float]:
        """Sound judgements to expect of 100 average ones, by topic."""
        return [100 * _sigma(self.at(topic, day)) for topic in TOPICS]


def person(stream: np.random.Generator) -> Person:
    """Draw somebody."""
    own = stream.normal(0, SPREAD)
    start = {topic: own + stream.normal(0, TOPIC_SPREAD) for topic in TOPICS}
    return Person(start, dict(start), dict.fromkeys(TOPICS, 0))


def adaptive(judged: Sequence[Judgement], day: int, seed: int) -> dict[str, float]:
    """What ``play.training`` would choose."""
    order = rank_topics(assess_learner(judged, TOPICS, day).topics, seed)
    return share_topics([one.topic for one in order], DRILL.expected)


def by_lot(_: Sequence[Judgement], __: int, seed: int) -> dict[str, float]:
    """Two topics drawn by lot have half, as in an adaptive drill."""
    order = np.random.default_rng(seed).permutation(TOPICS).tolist()
    return share_topics(order, DRILL.expected)


def evenly(_: Sequence[Judgement], __: int, ___: int) -> dict[str, float]:
    """All topics alike."""
    return dict.fromkeys(TOPICS, DRILL.expected / len(TOPICS))


CHOICES: dict[str, Choice] = {"adaptive": adaptive, "by lot": by_lot, "evenly": evenly}


def train(choice: Choice, seed: int, drills: int) -> Person:
    """Let the person of a seed do so many drills."""
    one, stream = person(np.random.default_rng((SEED, seed))), np.random.default_rng((2, seed))
    judged: list[Judgement] = []
    for number in range(drills):
        day = EVERY * number
        shares = choice(judged, day, 1_000 * seed + number)
        for place, topic in enumerate(_dealt(shares, stream)):
            b = float(stream.choice(DIFFICULTIES))
            sound = bool(stream.random() < _sigma(one.at(topic, day) - b))
            item = f"{number}/{place}"
            judged.append(Judgement(item=item, topic=topic, day=day, sound=sound, difficulty=b))
            one.told(topic, day)
    return one


def _dealt(shares: dict[str, float], stream: np.random.Generator) -> Iterator[str]:
    """Topics of the judgements of one drill: loads, and their lawful twins."""
    p = np.asarray(list(shares.values())) / DRILL.expected
    for _ in range(stream.binomial(DRILL.consignments, DRILL.prevalence)):
        topic = str(stream.choice(list(shares), p=p / p.sum()))
        yield topic
        if stream.random() < TWINS:
            yield topic


def main() -> None:
    """Print the table and the differences."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--trainees", type=int, default=300)
    parser.add_argument("--drills", type=int, default=20)
    options = parser.parse_args()
    for line in report(options.trainees, options.drills):
        print(line)


def report(trainees: int, drills: int) -> Iterator[str]:
    """Let them all train and tell how they stand, as Markdown."""
    first = (person(np.random.default_rng((SEED, n))) for n in range(trainees))
    before = [_measured(one.levels(0)) for one in first]
    results: dict[str, list[tuple[float, float]]] = {}
    for name, choice in CHOICES.items():
        sys.stderr.write(f"{name} …\n")
        people = [train(choice, n, drills) for n in range(trainees)]
        results[name] = [_measured(one.levels(EVERY * drills)) for one in people]
    yield from _table(before, results, drills)


def _measured(levels: Sequence[float]) -> tuple[float, float]:
    """Mean over all topics, and of the three weakest."""
    return fmean(levels), fmean(sorted(levels)[:3])


def _table(
    before: Sequence[tuple[float, float]],
    results: dict[str, list[tuple[float, float]]],
    drills: int,
) -> Iterator[str]:
    yield f"{len(before)} virtual trainees, {drills} drills each; sound judgements of 100"
    yield ""
    yield "| drills | all topics | three weakest |"
    yield "| --- | --- | --- |"
    for name, found in {"before": before, **results}.items():
        yield f"| {name} | {fmean(a for a, _ in found):.1f} | {fmean(w for _, w in found):.1f} |"
    for other in ("by lot", "evenly"):
        pairs = list(zip(results["adaptive"], results[other], strict=True))
        cells = [_difference([one[at] - two[at] for one, two in pairs]) for at in (0, 1)]
        yield f"| adaptive less {other} | {' | '.join(cells)} |"


def _difference(values: Sequence[float]) -> str:
    """Mean with its 95 % interval."""
    between = student_interval(values, 0.95)
    return f"{fmean(values):+.1f} ({between.low:+.1f} to {between.high:+.1f})"


def _sigma(x: float) -> float:
    return 1 / (1 + math.exp(-x))


if __name__ == "__main__":
    main()
