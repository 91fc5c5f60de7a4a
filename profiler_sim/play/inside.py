"""What was in a consignment, in the words of the shift: what was hidden, how and where."""

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.play.words import KeyWords
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding


def inside(one: Outcome, key: KeyWords, paper: Consignment) -> Finding:
    """Say what was in it. Only for those that may be told the truth."""
    if one.hides is None:
        goods = " ".join(paper.goods[0].description.split())
        return Finding(code="debrief.inside.lawful", params={"goods": goods})
    hidden = one.hides
    method = key.methods.get(hidden.method, hidden.method)
    return Finding(
        code="debrief.inside.hidden",
        params={
            "told": hidden.find_report or method,
            "method": method,
            "place": key.places.get(hidden.place, hidden.place),
        },
    )
