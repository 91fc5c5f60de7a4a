"""Advice for the next shift: a table of checks, the one that costs most first.

Each check looks at one thing and answers None, or a finding. Only the first finding is given to
the trainee; the others are for whoever wants to read on.
"""

from collections.abc import Callable, Iterable

from profiler_sim.evidence.examinations import find_probability, most_thorough
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.finding_codes import AdviceCode
from profiler_sim.scoring.metrics.calibration import FEWEST
from profiler_sim.shift.state import all_minutes

FINDS = 0.25
"""Expected finds; a loss from here on is worth a shift's lesson."""
UNSPENT = 0.25
"""Share of the desk minutes that is much to leave over."""
ASKED_BADLY = 0.3
"""Enquiry efficiency below which the questions themselves were the matter."""
PADDING = 0.5
"""Share of right marks below which marking was guessing."""
THIN = 0.4
"""Share of the evidence named below which much was overlooked."""
LEANING = 0.1
"""Bias in probabilities from which somebody is too suspicious, or too trusting."""
SURE, DOUBTFUL = 0.9, 0.6
"""Stated at least the one while the evidence gave less than the other: too sure."""
LIGHT = 0.5
"""A search that finds less than this share of what the thorough one finds was too light."""

Check = Callable[[ScoredShift], Finding | None]


def advice(shift: ScoredShift) -> tuple[Finding, ...]:
    """List everything to do otherwise, first things first; never empty."""
    listed = [finding for check in CHECKS if (finding := check(shift)) is not None]
    return tuple(listed) or (Finding(code="debrief.next.keep"),)


def minutes_unspent(shift: ScoredShift) -> Finding | None:
    """Minutes were left over while answers could have brought finds."""
    left = shift.score.minutes_left
    given = all_minutes(shift.completed.terms, shift.completed.state)
    if left < UNSPENT * max(given, 1) or shift.score.waterfall.enquiry_loss < FINDS:
        return None
    return Finding(code="debrief.next.minutes", params={"left": left, "all": given})


def too_little_asked(shift: ScoredShift) -> Finding | None:
    """Expected finds were lost because questions were not asked where they mattered."""
    lost = shift.score.waterfall
    if lost.enquiry_loss < max(FINDS, lost.judgement_loss):
        return None
    return Finding(code="debrief.next.ask", params={"finds": lost.enquiry_loss})


def slots_unused(shift: ScoredShift) -> Finding | None:
    """Slots stayed empty while a search would have paid."""
    left = shift.score.searches_left
    best = max(shift.released, key=lambda one: shift.completed.spare_gain(one.id), default=None)
    if left <= 0 or best is None or shift.completed.spare_gain(best.id) <= 0:
        return None
    params = {"left": left, "consignment": best.id, "percent": percent(best.q_held)}
    return Finding(code="debrief.next.slots", params=params)


def search_too_light(shift: ScoredShift) -> Finding | None:
    """The search that was ordered could hardly find what the evidence pointed at."""
    model = shift.completed.model
    for one in shift.searched:
        p = shift.completed.stages[one.id].held.probabilities
        better = one.best_search or most_thorough(model)
        light, full = (
            find_probability(model, p, kind) for kind in (one.examination or better, better)
        )
        if light < LIGHT * full and not _paid_best(shift, one):
            params = {
                "consignment": one.id,
                "examination": one.examination or better,
                "light": percent(light / full),
                "thorough": better,
            }
            return Finding(code="debrief.next.search_kind", params=params)
    return None


def _paid_best(shift: ScoredShift, one: Outcome) -> bool:
    """Searches are timed, and the light search was as good as any for its minutes."""
    return shift.others.is_timed and one.loss == 0


def opened_at_a_loss(shift: ScoredShift) -> Finding | None:
    """Searches that could only cost, even with a slot to spare."""
    return _count("debrief.next.over_inspection", (s for s in shift.searched if s.gain < 0))


def opened_below_average(shift: ScoredShift) -> Finding | None:
    """Searched below the announced share: a random search would have been better."""
    base = shift.completed.terms.base_rate_percent / 100
    low = [one for one in shift.searched if one.loss > 0 and one.q_held < base]
    if not low:
        return None
    worst = min(low, key=lambda one: one.q_held)
    params = {"consignment": worst.id, "percent": percent(worst.q_held), "base": percent(base)}
    return Finding(code="debrief.next.searched_low", params=params)


def leaned_on_indicators(shift: ScoredShift) -> Finding | None:
    """Searched because the rules pointed there, while what was seen did not bear it out."""
    led = [one for one in shift.searched if one.pointed_at and one.loss > 0]
    return _count("debrief.next.leaned", led if len(led) > 1 else ())


def let_a_warning_go(shift: ScoredShift) -> Finding | None:
    """Released in spite of indicators that the evidence bore out."""
    gone = (one for one in shift.released if one.pointed_at and one.is_worth_a_slot)
    return _about("debrief.next.warning", max(gone, key=lambda one: one.gain, default=None))


def chose_badly(shift: ScoredShift) -> Finding | None:
    """Expected finds were lost by choosing others than what was seen spoke for."""
    lost = shift.score.waterfall.judgement_loss
    worth = (one for one in shift.released if one.is_worth_a_slot)
    gone = max(worth, key=lambda one: one.gain, default=None)
    if lost < FINDS or gone is None:
        return None
    params = {"finds": lost, "consignment": gone.id, "percent": percent(gone.q_held)}
    return Finding(code="debrief.next.choose", params=params)


def asked_badly(shift: ScoredShift) -> Finding | None:
    """Minutes went into questions that could tell little."""
    enquiry = shift.score.enquiry_efficiency
    asked = any(one.enquiries for one in shift.outcomes if one.counted)
    if enquiry is None or enquiry >= ASKED_BADLY or not asked:
        return None
    return Finding(code="debrief.next.questions", params={"percent": percent(enquiry)})


def marked_nothing(shift: ScoredShift) -> Finding | None:
    """There was evidence, and no box was marked."""
    marking = shift.score.marking
    if not marking.n or marking.precision is not None:
        return None
    return Finding(code="debrief.next.mark", params={"n": marking.n})


def marked_too_much(shift: ScoredShift) -> Finding | None:
    """Most marks pointed at nothing."""
    precision = shift.score.marking.precision
    if precision is None or precision >= PADDING:
        return None
    return Finding(code="debrief.next.padding", params={"percent": percent(precision)})


def marked_too_little(shift: ScoredShift) -> Finding | None:
    """What was marked was right, and the heavy evidence stood elsewhere."""
    marking = shift.score.marking
    if marking.precision is None or marking.recall is None or marking.recall >= THIN:
        return None
    return Finding(code="debrief.next.thin", params={"percent": percent(marking.recall)})


def too_sure(shift: ScoredShift) -> Finding | None:
    """Stated as nearly certain what the evidence left open."""
    for one, stated in shift.judged():
        sure, backed = (stated, one.q_held) if stated > 0.5 else (1 - stated, 1 - one.q_held)  # noqa: PLR2004  sure of one side or of the other
        if sure >= SURE and backed < DOUBTFUL:
            params = {
                "consignment": one.id,
                "stated": percent(stated),
                "percent": percent(one.q_held),
            }
            return Finding(code="debrief.next.too_sure", params=params)
    return None


def leaning(shift: ScoredShift) -> Finding | None:
    """Percentages lie on one side of what the evidence supports."""
    stated = shift.score.stated
    if stated.n < FEWEST or stated.bias is None or abs(stated.bias) < LEANING:
        return None
    code: AdviceCode = "debrief.next.suspicious" if stated.bias > 0 else "debrief.next.trusting"
    return Finding(code=code, params={"points": percent(abs(stated.bias))})


def topics_wrong(shift: ScoredShift) -> Finding | None:
    """Finds were made, and something else had been suspected."""
    topics = shift.score.topics
    if topics.value is None or topics.value > 0.5:  # noqa: PLR2004  most were right
        return None
    return Finding(code="debrief.next.topics", params={"right": topics.k, "found": topics.n})


def unticked(shift: ScoredShift) -> Finding | None:
    """Doors were opened before everything had been checked."""
    return _count("debrief.next.ticks", (one for one in shift.outcomes if one.unticked))


def undecided(shift: ScoredShift) -> Finding | None:
    """The shift was closed over consignments nobody had decided on."""
    left = (one for one in shift.outcomes if one.decision == "left undecided")
    return _count("debrief.next.undecided", left)


CHECKS: tuple[Check, ...] = (
    minutes_unspent,
    too_little_asked,
    slots_unused,
    search_too_light,
    opened_at_a_loss,
    opened_below_average,
    leaned_on_indicators,
    let_a_warning_go,
    chose_badly,
    asked_badly,
    marked_nothing,
    marked_too_much,
    marked_too_little,
    too_sure,
    leaning,
    topics_wrong,
    unticked,
    undecided,
)
"""First things first: what costs finds, then what costs searches, then how it was reasoned."""


def _count(code: AdviceCode, those: Iterable[Outcome]) -> Finding | None:
    """A finding that names how many there were, and the first of them."""
    found = tuple(those)
    if not found:
        return None
    return Finding(code=code, params={"count": len(found), "consignment": found[0].id})


def _about(code: AdviceCode, one: Outcome | None) -> Finding | None:
    """A finding about one consignment and where it stood."""
    if one is None:
        return None
    return Finding(code=code, params={"consignment": one.id, "percent": percent(one.q_held)})
