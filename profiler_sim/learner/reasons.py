"""Why this shift comes next, as codes and what their sentences name."""

from profiler_sim.learner.learner import Topic
from profiler_sim.learner.plan import Block
from profiler_sim.scoring.finding import Finding, percent


def reason(block: Block, first: Topic | None) -> Finding:
    """Tell in one sentence why the shift is as it is."""
    low, high = block.announced()
    params: dict[str, str | int | float] = {
        "n": block.consignments,
        "percent": percent(block.prevalence),
        "low": low,
        "high": high,
    }
    if first is None:
        return Finding(code=f"training.why.{block.setting.value}", params=params)
    params |= {
        "topic": first.topic,
        "level": percent(first.standing.level),
        "seen": first.standing.n,
        "days": first.days or 0,
    }
    return Finding(code=f"training.why.{block.setting.value}.{_what(first)}", params=params)


def _what(first: Topic) -> str:
    """The strongest reason for the first topic, in one word."""
    if first.days is None:
        return "new"
    return {"need": "weak", "width": "unknown", "due": "due"}[first.priority.reason]
