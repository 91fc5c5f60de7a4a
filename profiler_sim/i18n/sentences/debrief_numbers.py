"""Numbers of a shift and its ladder of choices: code → (sentence, what it means)."""

from profiler_sim.i18n.text import N_, counted

SENTENCES: dict[str, tuple[str, str]] = {
    "debrief.guess": (
        N_(
            "You guessed {found} found, {slipped} missed. It was {was_found} found, "
            "{had_slipped} missed."
        ),
        N_(
            "Only searches you ordered count. The random search, people and alarms are "
            "not counted."
        ),
    ),
    "debrief.selection": (
        N_("Selection score: {percent} %."),
        N_("0 % is choosing at random. 100 % is the best list from all papers and your answers."),
    ),
    "debrief.selection.none": (
        N_("Selection score: none. There was nothing to choose."),
        N_("Papers and answers made no consignment better to search than another."),
    ),
    "debrief.found": (
        N_("You found {found} of {present}. Choosing at random finds {lots:.1f} on average."),
        N_("This is your detection rate. One shift is too little to judge your rate."),
    ),
    "debrief.nothing_there": (
        N_("Nothing was hidden in this traffic, so there was nothing to find."),
        N_("Such days happen. Then it counts how few honest consignments you delayed."),
    ),
    "debrief.by_luck": (
        N_("Choosing at random does this well in {of_100} of 100 shifts."),
        "",
    ),
    "debrief.by_luck.rare": (
        N_("Choosing at random does this well in fewer than 1 of 100 shifts."),
        "",
    ),
    "debrief.missed": (
        N_("Searched, but hidden goods missed: {count}."),
        N_("No search finds everything. A thorough search finds more than a quick one."),
    ),
    "debrief.strike": (
        counted(
            "Finds from your one search: {k}.",
            "Finds from your {n} searches: {k}.",
            "n",
        ),
        N_("This is your strike rate. One shift is too little to judge your rate."),
    ),
    "debrief.over_inspection": (
        counted(
            "You delayed {k} of {n} honest consignment.",
            "You delayed {k} of {n} honest consignments.",
            "n",
        ),
        N_("This is your over-inspection rate. One shift is too little to judge your rate."),
    ),
    "debrief.lost": (
        N_(
            "More questions could have brought you {asking:.1f} more finds. Better "
            "choices: {choosing:.1f} more."
        ),
        N_("This is the average result, leaving luck out."),
    ),
    "debrief.lost.lucky": (
        N_(
            "More questions could have brought you {asking:.1f} more finds. Your "
            "choices beat the evidence by {choosing:.1f} finds."
        ),
        N_("This is the average result, leaving luck out."),
    ),
    "debrief.over_lots": (
        N_("Your choices brought {finds:.1f} more finds than choosing at random."),
        "",
    ),
    "debrief.under_lots": (
        N_("Choosing at random would have brought {finds:.1f} more finds than your choices."),
        "",
    ),
    "debrief.stated.high": (
        N_(
            "Your percentages were about {gap} percentage points off. On average they "
            "were {bias} too high."
        ),
        counted(
            "Counted: {n} consignment whose papers you read. Large errors count more.",
            "Counted: {n} consignments whose papers you read. Large errors count more.",
            "n",
        ),
    ),
    "debrief.stated.low": (
        N_(
            "Your percentages were about {gap} percentage points off. On average they "
            "were {bias} too low."
        ),
        counted(
            "Counted: {n} consignment whose papers you read. Large errors count more.",
            "Counted: {n} consignments whose papers you read. Large errors count more.",
            "n",
        ),
    ),
    "debrief.stated.level": (
        N_(
            "Your percentages were about {gap} percentage points off, as often too "
            "high as too low."
        ),
        counted(
            "Counted: {n} consignment whose papers you read. Large errors count more.",
            "Counted: {n} consignments whose papers you read. Large errors count more.",
            "n",
        ),
    ),
    "debrief.stated.few": (
        N_("Judgements that count: {n}. A score needs {fewest}."),
        N_("A few judgements say little."),
    ),
    "debrief.quality": (
        N_("Probability quality: {percent} % from {n} judgements."),
        N_(
            "100 %: always what the evidence gave. 0 %: always the share in the "
            "briefing. One step off is no error."
        ),
    ),
    "debrief.named": (
        N_(
            "You marked {recall} % of the important evidence. Of your marks, "
            "{precision} % were evidence."
        ),
        counted(
            "Counted: {n} consignment that you searched or judged worth a search.",
            "Counted: {n} consignments that you searched or judged worth a search.",
            "n",
        ),
    ),
    "debrief.named.none": (
        N_("You marked none of the important evidence. None of your marks was evidence."),
        counted(
            "Counted: {n} consignment that you searched or judged worth a search.",
            "Counted: {n} consignments that you searched or judged worth a search.",
            "n",
        ),
    ),
    "debrief.named.nothing": (
        N_("You marked no evidence. Consignments with evidence: {n}."),
        N_("Marks are for you. Afterwards they show which of your reasons were right."),
    ),
    "debrief.enquiry": (
        N_("Per minute, your questions gave {percent} % of what the best ones would have."),
        N_("A question counts for what it could tell you, not for the answer that came."),
    ),
    "debrief.topics": (
        N_("Finds whose topic you had named: {right} of {found}."),
        N_("A topic counts when you named it before the search."),
    ),
    "debrief.uncounted": (
        N_("Not counted: {count}."),
        N_("Written cases, people and alarms are not counted here."),
    ),
    "debrief.total": (
        N_("Shift score: {percent} %."),
        N_("It is one number for the gradebook. To learn, look at its parts."),
    ),
    "debrief.rung.lots": (
        N_("At random: {mean:.1f}"),
        N_("In 90 of 100 shifts: {low} to {high}."),
    ),
    "debrief.rung.rules": (
        N_("By the risk indicators alone: {mean:.1f}"),
        N_("The highest indicator scores are searched."),
    ),
    "debrief.rung.documents": (
        N_("Reading the papers: {mean:.1f}"),
        N_("The best list without any question."),
    ),
    "debrief.rung.ideal": (
        N_("Asking well: {mean:.1f}"),
        N_("The best questions in the same minutes, then the best list."),
    ),
    "debrief.rung.you": (N_("You: {found}"), ""),
    "debrief.rung.oracle": (
        N_("Knowing everything: {found}"),
        N_("Nobody does. With as many searches, nobody finds more."),
    ),
    "debrief.not_closed": (
        N_("The shift “{shift}” is not closed, so there is no debrief."),
        N_("Close it first. You see the truth when nothing can be changed any more."),
    ),
}
