"""What to do differently next time: code → (what was observed, what to do)."""

from profiler_sim.i18n.text import N_, counted

SENTENCES: dict[str, tuple[str, str]] = {
    "debrief.next.minutes": (
        counted(
            "You had {left} of {all} desk minute left.",
            "You had {left} of {all} desk minutes left.",
            "all",
        ),
        N_("Next time, use them. Ask about the loads you are least sure of."),
    ),
    "debrief.next.ask": (
        N_("On average, more questions could have brought you {finds:.1f} more finds."),
        N_("Next time, ask about the doubtful loads, not about the clear ones."),
    ),
    "debrief.next.slots": (
        N_("Searches unused: {left}. The evidence gave {consignment} {percent} %."),
        N_("Next time, use every search that is worth its cost."),
    ),
    "debrief.next.search_kind": (
        N_(
            "You ordered “{examination}” for {consignment}. There it finds {light} % "
            "of what “{thorough}” finds."
        ),
        N_("Next time, ask where the goods would be. Order the search that reaches that place."),
    ),
    "debrief.next.over_inspection": (
        counted(
            "You searched {consignment} without enough evidence.",
            "You searched {count} loads without enough evidence, such as {consignment}.",
            "count",
        ),
        N_("Next time, leave a search unused when no evidence speaks for it."),
    ),
    "debrief.next.searched_low": (
        N_(
            "You searched {consignment}. The evidence gave {percent} %, and the average in this "
            "traffic is {base} %."
        ),
        N_("Next time, leave a search unused when no evidence speaks for it."),
    ),
    "debrief.next.leaned": (
        counted(
            "Only the risk indicators spoke for a search of {consignment}.",
            "You searched {count} loads only because of risk indicators, such as {consignment}.",
            "count",
        ),
        N_("Next time, take an indicator as a question. Look for what speaks against it."),
    ),
    "debrief.next.warning": (
        N_("You let {consignment} go against the risk indicators. The evidence gave {percent} %."),
        N_("Next time, check the reason before you let it explain an indicator away."),
    ),
    "debrief.next.choose": (
        N_(
            "On average, better choices could have brought you {finds:.1f} more finds. "
            "The evidence gave {consignment} {percent} %."
        ),
        N_("Next time, read all papers. Compare your highest judgements before you order."),
    ),
    "debrief.next.questions": (
        N_("Your questions: {percent} of 100 for their minutes."),
        N_("Next time, ask what could change your decision. Begin with the cheapest."),
    ),
    "debrief.next.mark": (
        N_("You marked no evidence. Consignments with some: {n}."),
        N_("Next time, mark the box that made you decide. Marks show your reasons."),
    ),
    "debrief.next.padding": (
        N_("Of your marks, {percent} % were evidence."),
        N_("Next time, mark only what is clearly more common in smuggled loads."),
    ),
    "debrief.next.thin": (
        N_("You marked {percent} % of the important evidence."),
        N_("Next time, look once more for the strongest sign. Reassuring signs count too."),
    ),
    "debrief.next.too_sure": (
        N_("You said {stated} % for {consignment}. The evidence gave {percent} %."),
        N_("Next time, use the ends of the scale only when there is no doubt."),
    ),
    "debrief.next.suspicious": (
        N_("On average, your percentages were {points} percentage points too high."),
        N_("Next time, start at the share in the briefing and move from there."),
    ),
    "debrief.next.trusting": (
        N_("On average, your percentages were {points} percentage points too low."),
        N_("Next time, let two signs move you further than one."),
    ),
    "debrief.next.topics": (
        N_("Finds whose topic you had named: {right} of {found}."),
        N_("Next time, ask which method would explain all the signs together."),
    ),
    "debrief.next.ticks": (
        counted(
            "Before the search of {consignment} you left out a safety check.",
            "Before {count} searches you left out a safety check, such as for {consignment}.",
            "count",
        ),
        N_("Next time, go through the list before you open anything. It protects you."),
    ),
    "debrief.next.undecided": (
        counted(
            "You closed the shift before you decided on {consignment}.",
            "You closed the shift before you decided on {count} loads, such as {consignment}.",
            "count",
        ),
        N_("Next time, release the rest together, with one percentage for all."),
    ),
    "debrief.next.keep": (
        N_("No single thing stands out that you should change."),
        N_("Look through the cases once more. Then try a harder scenario."),
    ),
}
