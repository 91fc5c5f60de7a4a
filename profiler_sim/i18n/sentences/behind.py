"""What numbers of the debrief were computed from: code → (heading or term, what it means)."""

from profiler_sim.i18n.text import N_, counted

_TERMS: dict[str, tuple[str, str]] = {
    "behind.one": (N_("{consignment}"), ""),
    "behind.hid": (N_("{consignment}, it stood at {seen} % by its papers and bought answers"), ""),
    "behind.seen": (
        N_("{consignment}, it stood at {seen} % by its papers and bought answers"),
        "",
    ),
    "behind.full": (
        N_("{consignment}, {seen} % by papers and bought answers, {full} % with every answer"),
        "",
    ),
    "behind.full.tied": (
        N_("{consignment}, {full} % with every answer, taken in {part} of 100 draws of lots"),
        "",
    ),
    "behind.lots.gain": (N_("Searches: {n}; the mean of all consignments is {mean:.1f}"), ""),
    "behind.lots.finds": (N_("Searches: {n}; the mean of all consignments is {mean:.2f}"), ""),
    "behind.luck.term": (
        counted(
            "Lots find exactly {finds} consignment",
            "Lots find exactly {finds} consignments",
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
        N_("Searches: {openings}, times {there} of {all} that can be found"),
        "",
    ),
    "behind.rung.rules.there": (N_("{consignment}, rule score {score:+.0f}: a find"), ""),
    "behind.rung.rules.nothing": (N_("{consignment}, rule score {score:+.0f}: nothing"), ""),
    "behind.rung.documents.there": (N_("{consignment}, {documents} % on paper: a find"), ""),
    "behind.rung.documents.nothing": (N_("{consignment}, {documents} % on paper: nothing"), ""),
    "behind.stated.term": (
        N_("{consignment}: you said {stated} %, the evidence supported {seen} %"),
        "",
    ),
    "behind.named.recall.term": (N_("{consignment}: {share} % of its evidence was named"), ""),
    "behind.named.precision.term": (N_("{consignment}: {share} % of your marks counted"), ""),
    "behind.asked.term": (N_("{consignment}: {enquiry}, {minutes} min"), ""),
    "behind.asked.best.term": (N_("The best questions, one after another"), ""),
    "behind.part.selection": (N_("Selection quality {percent} %, weight {weight} %"), ""),
    "behind.part.probability": (N_("Probability quality {percent} %, weight {weight} %"), ""),
    "behind.part.evidence": (N_("Evidence named {percent} %, weight {weight} %"), ""),
    "behind.part.enquiry": (N_("Questions {percent} %, weight {weight} %"), ""),
    "behind.step.hidden": (N_("{consignment}: it hid something; evidence {seen} %"), ""),
    "behind.step.lawful": (N_("{consignment}: it was lawful; evidence {seen} %"), ""),
}

_SUMS: dict[str, tuple[str, str]] = {
    "behind.selection.mine": (
        N_("What you searched"),
        N_("Points to expect from each search: a find counts 100, an opening and a delay cost."),
    ),
    "behind.selection.best": (
        N_("The best list by all papers and bought answers"),
        N_("A slot that nothing pays for stays empty on it."),
    ),
    "behind.selection.lots": (N_("Drawing as many lots"), ""),
    "behind.lost.full": (N_("The best by every answer there was"), ""),
    "behind.lost.seen": (N_("The best by all papers and bought answers"), ""),
    "behind.lost.mine": (N_("What you searched"), ""),
    "behind.lost.lots": (N_("Drawing as many lots"), ""),
    "behind.found": (N_("Found by your searches"), ""),
    "behind.slipped": (
        N_("Slipped through"),
        N_("Let go, drawn by lot only, or searched and not found."),
    ),
    "behind.not_found": (N_("Searched, and nothing was found"), ""),
    "behind.missed": (N_("Searched and not found, although something was there"), ""),
    "behind.luck": (
        N_("Of 100 shifts in which lots are drawn"),
        N_("As many openings as yours, each with a thorough search."),
    ),
    "behind.lawful": (N_("Honest consignments that you searched"), ""),
    "behind.lawful.rest": (N_("The others"), ""),
    "behind.topics.right": (N_("Found, and you had named the topic"), ""),
    "behind.topics.other": (N_("Found, and you had named another or none"), ""),
    "behind.uncounted": (
        N_("In no number"),
        N_("Cases written by hand, people, and alarms."),
    ),
    "behind.rung.lots": (N_("Drawing lots finds on average"), ""),
    "behind.rung.there": (N_("What a thorough search would have found"), ""),
    "behind.rung.rules": (
        N_("The highest rule scores"),
        N_("Where scores are equal, each stands for its chance to be drawn."),
    ),
    "behind.rung.documents": (
        N_("The highest probabilities on the papers alone"),
        N_("Where they are equal, each stands for its chance to be drawn."),
    ),
    "behind.rung.oracle": (N_("What a thorough search finds, as far as your searches reach"), ""),
    "behind.stated": (N_("What you said less what the evidence supported"), ""),
    "behind.squares": (
        N_("The same, each multiplied by itself"),
        N_("So that too high and too low do not make up for each other."),
    ),
    "behind.quality.mine": (
        N_("What you said: more than one step off, multiplied by itself"),
        N_("What lies within one step of the scale is no mistake and is not listed."),
    ),
    "behind.quality.always": (N_("Always saying {percent} %: the same"), ""),
    "behind.quality.base": (N_("Always saying the announced share: the same"), ""),
    "behind.named.recall": (
        N_("Evidence that you named"),
        N_("Each consignment counts alike: the lines add up to the mean."),
    ),
    "behind.named.precision": (
        N_("Marks that counted"),
        N_("Each consignment with a mark counts alike: the lines add up to the mean."),
    ),
    "behind.asked": (
        N_("What your questions could be expected to tell"),
        N_("In bits: 1 bit halves the doubt between two things that are equally probable."),
    ),
    "behind.asked.best": (N_("What the best ones would have told in the same minutes"), ""),
    "behind.whole": (N_("The parts, each times its weight"), ""),
    "behind.step": (N_("Stated at this percentage: 1 where something was hidden"), ""),
}

_RESULTS: dict[str, tuple[str, str]] = {
    "behind.selection": (
        N_("({mine:.1f} - {lots:.1f}) : ({best:.1f} - {lots:.1f}) = {percent} %"),
        N_("Yours less lots, of the best less lots."),
    ),
    "behind.lost": (
        N_(
            "Lost by not asking: {asking:.2f}. Lost by choosing: {choosing:.2f}. More than lots:"
            " {lots:.2f}."
        ),
        N_("The first sum less the second; the second less the third; the third less the last."),
    ),
    "behind.stated.result": (
        N_("Mean {bias:+.1f}; root of the mean square ({squares:.1f}) = {gap:.1f}"),
        counted(
            "Both over {n} judgement.",
            "Both over {n} judgements.",
            "n",
        ),
    ),
    "behind.quality.result": (N_("1 - {mine:.0f} : {base:.0f} = {percent} %"), ""),
    "behind.named.result": (
        N_("Enter on a line shows which marks were right."),
        "",
    ),
    "behind.asked.result": (N_("{bought:.2f} : {best:.2f} = {percent} %"), ""),
}

SENTENCES: dict[str, tuple[str, str]] = {**_TERMS, **_SUMS, **_RESULTS}
"""Figures are rounded for reading; they add up before they are rounded."""
