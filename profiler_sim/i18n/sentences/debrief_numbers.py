"""Numbers of a shift and its ladder of choices: code → (sentence, what it means)."""

from profiler_sim.i18n.text import N_, counted

SELECTION_SCALE = N_("0 %: a random choice. 100 %: the best choice from what could be read.")
"""What selection score means, the same wherever it is shown."""
TOO_LITTLE = N_("One shift is too little to judge your rate.")

_READ = counted(
    "Counted: {n} consignment whose papers you read.",
    "Counted: {n} consignments whose papers you read.",
    "n",
)
_MARKED = counted(
    "Counted: {n} consignment that you searched or judged worth a search.",
    "Counted: {n} consignments that you searched or judged worth a search.",
    "n",
)

SENTENCES: dict[str, tuple[str, str]] = {
    # What was found
    "debrief.found": (
        counted(
            "You found {found} of {present} smuggled load.",
            "You found {found} of {present} smuggled loads.",
            "present",
        ),
        TOO_LITTLE,
    ),
    "debrief.nothing_there": (
        N_("Nothing was hidden in this traffic, so there was nothing to find."),
        N_("Such days happen. Then it counts how few honest consignments you delayed."),
    ),
    "debrief.by_luck": (
        N_("With random searches you would find as many in {of_100} of 100 such shifts."),
        "",
    ),
    "debrief.by_luck.rare": (
        N_("With random searches you would find as many in fewer than 1 of 100 such shifts."),
        "",
    ),
    "debrief.search_time": (
        N_("Your searches took {spent} of {given} min."),
        N_("Best for these minutes, from all that could be read: {plan}."),
    ),
    "debrief.strike": (
        counted(
            "Search: {n}. With a find: {k}.",
            "Searches: {n}. With a find: {k}.",
            "n",
        ),
        "",
    ),
    "debrief.over_inspection": (
        counted(
            "Honest trader you held up: {k} of {n}.",
            "Honest traders you held up: {k} of {n}.",
            "n",
        ),
        "",
    ),
    "debrief.unused": (
        counted(
            "You left {count} search unused.",
            "You left {count} searches unused.",
            "count",
        ),
        N_("That was right: no load left was worth a search."),
    ),
    "debrief.unused.worth": (
        counted(
            "You left {count} search unused.",
            "You left {count} searches unused.",
            "count",
        ),
        N_("By the evidence, a load left was worth a search."),
    ),
    # What became of the smuggled loads, step by step
    "debrief.became.no_sign": (
        N_("No sign was there to see. Only a random search finds such a load."),
        "",
    ),
    "debrief.became.weak_signs": (
        N_("The few signs were weak. Nobody could have chosen a search on them."),
        "",
    ),
    "debrief.became.no_search": (
        N_("Worth a search, but other loads were worth more."),
        N_("The evidence for the others was stronger. Some of them can be honest."),
    ),
    "debrief.became.not_scanned": (
        N_("A scan would have shown something. You did not order one."),
        N_("A scan is read by eye. The percentages leave it out."),
    ),
    "debrief.became.not_asked": (
        N_("All answers together gave enough reason for a search."),
        N_("Without them, the evidence was not enough."),
    ),
    "debrief.became.not_read": (
        N_("The papers gave enough reason for a search. You did not read them."),
        N_("For graver goods, a lower percentage is enough."),
    ),
    "debrief.became.not_chosen": (
        N_("What you had read gave enough reason. You released it."),
        N_("For graver goods, a lower percentage is enough."),
    ),
    "debrief.became.not_reached": (
        N_("Your search missed the hidden goods."),
        N_("No search finds everything. Choose the one that reaches the place."),
    ),
    "debrief.became.found": (
        counted(
            "Your searches found {count} load.",
            "Your searches found {count} loads.",
            "count",
        ),
        "",
    ),
    "debrief.lost.asking": (
        N_("With as many searches, better questions bring {asking:.1f} more finds on average."),
        "",
    ),
    "debrief.lost.choosing": (
        N_("With as many searches, better choices bring {choosing:.1f} more finds on average."),
        "",
    ),
    "debrief.lost.lucky": (
        N_("On average, your choices were {choosing:.1f} finds better than your evidence."),
        N_("The answers that you did not ask for agreed with you."),
    ),
    "debrief.lost.little": (
        N_("Better questions or choices would bring no more finds on average."),
        "",
    ),
    # The shift score and its parts
    "debrief.total": (
        N_("Shift score: {percent} of 100 points."),
        N_(
            "The score measures your choice, not luck. You can find little and still score "
            "well. Filled part of a bar: what you got."
        ),
    ),
    "debrief.selection": (N_("Selection score: {percent} %."), SELECTION_SCALE),
    "debrief.selection.below": (
        N_("Selection score: below 0 %. On average, a random choice does better."),
        SELECTION_SCALE,
    ),
    "debrief.selection.none": (
        N_("Selection score: none. There was nothing to choose."),
        N_("Papers and answers made no consignment better to search than another."),
    ),
    "debrief.quality": (
        N_("Your percentages, {n} of them: {percent} of 100."),
        N_("0: always the share in the briefing. 100: what the evidence gave."),
    ),
    "debrief.quality.below": (
        N_("Your percentages: not yet useful (0 of 100)."),
        N_("Somebody who always says the share in the briefing does better."),
    ),
    "debrief.stated.few": (
        N_("Percentages: too few for a score. You read and judged {n}, it needs {fewest}."),
        "",
    ),
    "debrief.named": (
        N_("You marked {recall} % of the important evidence. Right marks: {precision} %."),
        _MARKED,
    ),
    "debrief.named.none": (
        N_("You marked none of the important evidence. Right marks: none."),
        _MARKED,
    ),
    "debrief.named.nothing": (
        N_("You marked no evidence. Consignments with evidence: {n}."),
        N_("Right marks give points. Wrong marks make them fewer."),
    ),
    "debrief.enquiry": (
        N_("Your questions: {percent} of 100 for their minutes."),
        N_("100: the most useful ones. A good question counts, whatever its answer."),
    ),
    # Percentages
    "debrief.stated.high": (
        N_(
            "As a rule, your percentage and that of the evidence were about {gap} points apart. "
            "Yours was more often too high."
        ),
        _READ,
    ),
    "debrief.stated.low": (
        N_(
            "As a rule, your percentage and that of the evidence were about {gap} points apart. "
            "Yours was more often too low."
        ),
        _READ,
    ),
    "debrief.stated.level": (
        N_(
            "As a rule, your percentage and that of the evidence were about {gap} points apart. "
            "Yours was as often too high as too low."
        ),
        _READ,
    ),
    # What is in no score
    "debrief.topics": (
        N_("Finds whose topic you had named: {right} of {found}."),
        N_("A topic counts when you named it before the search."),
    ),
    "debrief.uncounted": (
        counted(
            "{count} consignment is in no number.",
            "{count} consignments are in no number.",
            "count",
        ),
        N_("Written cases, people and alarms are not counted."),
    ),
    # The ladder: the same loads and as many searches, chosen in other ways
    "debrief.rung.lots": (
        N_("A random choice finds {mean:.1f} on average."),
        N_("In 90 of 100 shifts: {low} to {high}."),
    ),
    "debrief.rung.rules": (
        N_("Searching the highest indicator scores finds {mean:g}."),
        N_("When scores are equal, it is an average."),
    ),
    "debrief.rung.documents": (
        N_("A colleague who reads only the papers finds {mean:g}."),
        N_("When loads look equal, it is an average."),
    ),
    "debrief.rung.ideal": (
        N_("A colleague who also asks the best questions finds {mean:g}."),
        N_("In the same minutes, step by step."),
    ),
    "debrief.rung.you": (N_("You found {found}."), ""),
    "debrief.rung.oracle": (
        N_("A colleague who sees into the boxes finds {found}."),
        N_("With as many searches, nobody finds more."),
    ),
    "debrief.not_closed": (
        N_("The shift “{shift}” is not closed, so there is no debrief."),
        N_("Close it first. You see the truth when nothing can be changed any more."),
    ),
}
