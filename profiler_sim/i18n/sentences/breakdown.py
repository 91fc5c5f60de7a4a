"""How each number of the debrief is computed: code → (heading or term, what it means)."""

from profiler_sim.i18n.text import N_, counted

_TERMS: dict[str, tuple[str, str]] = {
    "behind.one": ("{consignment}", ""),
    "behind.hid": (N_("{consignment}: the evidence gave {seen} %"), ""),
    "behind.seen": (
        N_("{consignment}: the evidence gave {seen} %"),
        "",
    ),
    "behind.full": (
        N_("{consignment}: {seen} % without more questions, {full} % with every answer"),
        "",
    ),
    "behind.full.tied": (
        N_("{consignment}: {full} % with every answer. It counts {part} %: others are equal."),
        "",
    ),
    "behind.gain": (
        N_("{consignment}: {seen} % of {worth:.0f} points, less {cost:.0f}"),
        "",
    ),
    "behind.lots.gain": (N_("Searches: {n}. Average of all consignments: {mean:.1f}"), ""),
    "behind.lots.finds": (N_("Searches: {n}. Average of all consignments: {mean:.2f}"), ""),
    "behind.luck.term": (
        counted(
            "Exactly {finds} find at random",
            "Exactly {finds} finds at random",
            "finds",
        ),
        "",
    ),
    "behind.lawful.rest.term": (
        counted(
            "{n} honest consignment that you did not search",
            "{n} honest consignments that you did not search",
            "n",
        ),
        "",
    ),
    "behind.rung.lots.term": (
        N_("Searches: {openings}. Can be found: {there} of {all}"),
        "",
    ),
    "behind.rung.rules.there": (N_("{consignment}, indicator score {score:+.0f}: a find"), ""),
    "behind.rung.rules.nothing": (N_("{consignment}, indicator score {score:+.0f}: nothing"), ""),
    "behind.rung.documents.there": (
        N_("{consignment}, {documents} % from the papers: a find"),
        "",
    ),
    "behind.rung.documents.nothing": (
        N_("{consignment}, {documents} % from the papers: nothing"),
        "",
    ),
    "behind.stated.term": (
        N_("{consignment}: you said {stated} %, the evidence gave {seen} %"),
        "",
    ),
    "behind.named.recall.term": (N_("{consignment}: you marked {share} % of its evidence"), ""),
    "behind.named.precision.term": (
        N_("{consignment}: {share} % of your marks were evidence"),
        "",
    ),
    "behind.asked.term": (N_("{consignment}: {enquiry}, {minutes} min"), ""),
    "behind.asked.best.term": (N_("The best questions, one after another"), ""),
    "behind.part.selection": (N_("Selection score {percent} %, weight {weight} %"), ""),
    "behind.part.probability": (N_("Percentages {percent} of 100, weight {weight} %"), ""),
    "behind.part.evidence": (N_("Marks {percent} %, weight {weight} %"), ""),
    "behind.part.enquiry": (N_("Questions {percent} %, weight {weight} %"), ""),
    "behind.step.hidden": (N_("{consignment}: smuggled; the evidence gave {seen} %"), ""),
    "behind.step.lawful": (N_("{consignment}: honest; the evidence gave {seen} %"), ""),
}

_SUMS: dict[str, tuple[str, str]] = {
    "behind.selection.mine": (
        N_("What you searched"),
        N_(
            "A find counts 100 points: more for grave goods, less where a search misses "
            "places. Costs: the search, and delay of an honest load."
        ),
    ),
    "behind.selection.best": (
        N_("The best choice from what could be read"),
        N_("The best choice may leave a search unused."),
    ),
    "behind.selection.lots": (N_("As many searches at random"), ""),
    "behind.lost.full": (N_("The best choice with every answer"), ""),
    "behind.lost.seen": (N_("The best choice from what could be read"), ""),
    "behind.lost.mine": (N_("What you searched"), ""),
    "behind.lost.lots": (N_("As many searches at random"), ""),
    "behind.found": (N_("Found by your searches"), ""),
    "behind.slipped": (
        N_("Missed"),
        N_("You released it, your search missed it, or only a random search opened it."),
    ),
    "behind.not_found": (N_("Searched, nothing found"), ""),
    "behind.luck": (
        N_("In 100 shifts with random choices"),
        N_("As many searches as yours, each of the kind that finds most."),
    ),
    "behind.lawful": (N_("Honest consignments that you searched"), ""),
    "behind.lawful.rest": (N_("The others"), ""),
    "behind.topics.right": (N_("Found, and you had named the topic"), ""),
    "behind.topics.other": (N_("Found, but you had named another topic or none"), ""),
    "behind.uncounted": (
        N_("Not counted"),
        N_("Written cases, people and alarms."),
    ),
    "behind.became": (N_("These loads"), ""),
    "behind.rung.lots": (N_("Average number of finds at random"), ""),
    "behind.rung.there": (N_("What some search would have found"), ""),
    "behind.rung.rules": (
        N_("The highest indicator scores"),
        N_("When scores are equal, each counts in part."),
    ),
    "behind.rung.documents": (
        N_("The highest percentages from the papers"),
        N_("When they are equal, each counts in part."),
    ),
    "behind.rung.oracle": (N_("What searches of the right kind find, as many as yours"), ""),
    "behind.stated": (N_("What you said minus what the evidence gave"), ""),
    "behind.quality.mine": (
        N_("Your percentages that were too far off, the farthest first"),
        N_("One step off is no error and is not listed."),
    ),
    "behind.named.recall": (
        N_("Evidence that you marked"),
        N_("Every consignment counts the same. The lines add up to the average."),
    ),
    "behind.named.precision": (
        N_("Marks that were evidence"),
        N_("Every consignment with a mark counts the same. The lines add up to the average."),
    ),
    "behind.asked": (
        N_("What your questions could tell you"),
        N_("In bits. One bit answers one yes-or-no question."),
    ),
    "behind.asked.best": (N_("What the best questions could tell you in the same minutes"), ""),
    "behind.whole": (
        N_("The parts, each multiplied by its weight"),
        N_("A part that this shift does not have leaves its weight to the others."),
    ),
    "behind.step": (N_("Consignments at this percentage: 1 means hidden goods"), ""),
}

_RESULTS: dict[str, tuple[str, str]] = {
    "behind.selection": (
        N_("A random choice brings {lots:.1f}, you {mine:.1f}, the best choice {best:.1f}."),
        N_("From random to best you came {percent} % of the way."),
    ),
    "behind.selection.below": (
        N_("A random choice brings {lots:.1f}, you {mine:.1f}, the best choice {best:.1f}."),
        N_("That is below a random choice, and counts as 0 %."),
    ),
    "behind.lost": (
        N_(
            "More questions: {asking:+.2f}. Better choices: {choosing:+.2f}. Better than "
            "random: {lots:+.2f}."
        ),
        N_("First minus second; second minus third; third minus last."),
    ),
    "behind.stated.result": (
        N_("On average {bias:+.1f}. Most were about {gap:.0f} away. Large errors count more."),
        counted(
            "From {n} judgement.",
            "From {n} judgements.",
            "n",
        ),
    ),
    "behind.quality.result": (
        N_("Over all boxes you were closer than somebody who says {always} % for each."),
        N_("That is the step next to the {base} % of the briefing. It gives {percent} of 100."),
    ),
    "behind.quality.result.below": (
        N_("Over all boxes you were further off than somebody who says {always} % for each."),
        N_("That is the step next to the {base} % of the briefing. It gives 0 of 100."),
    ),
    "behind.named.result": (
        N_("Press Enter on a line to see which marks were right."),
        "",
    ),
    "behind.asked.result": (
        N_("Your questions brought {bought:.2f} bits, the best {best:.2f}: {percent} of 100."),
        "",
    ),
}

SENTENCES: dict[str, tuple[str, str]] = {**_TERMS, **_SUMS, **_RESULTS}
"""Figures are rounded for reading; they add up before they are rounded."""
