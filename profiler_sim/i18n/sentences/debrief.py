"""Sentences of the debrief: code → (what is told, what it means or what to do).

Finds are expected finds: what the evidence promised, before luck. Points are 10·log10 of odds.
"""

from profiler_sim.i18n.text import N_, counted

_NUMBERS: dict[str, tuple[str, str]] = {
    "debrief.guess": (
        N_(
            "You guessed: {found} found, {slipped} slipped through. It was: {was_found} found, "
            "{had_slipped} slipped through."
        ),
        N_("Only searches that you ordered count here. The lot, people and alarms stand apart."),
    ),
    "debrief.selection": (
        N_("Selection quality: {percent} %."),
        N_(
            "0 % is drawing lots. 100 % is the best list by all the papers, read or not, and the "
            "answers you had bought."
        ),
    ),
    "debrief.selection.none": (
        N_("Selection quality: none, because there was no choice to make."),
        N_("By the papers and the answers you had bought, no choice was better than another."),
    ),
    "debrief.found": (
        N_("You found {found} of {present}; drawing lots finds {lots:.1f} on average."),
        N_(
            "Luck is in this number. A result like this fits a detection rate anywhere between "
            "{low} and {high} %."
        ),
    ),
    "debrief.nothing_there": (
        N_("Nothing was hidden in this traffic, so there was nothing to find."),
        N_("Such days exist. What counts is how few honest consignments were delayed."),
    ),
    "debrief.by_luck": (
        N_("Drawing lots does this well in {of_100} of 100 shifts."),
        "",
    ),
    "debrief.by_luck.rare": (N_("Drawing lots does this well in fewer than 1 of 100 shifts."), ""),
    "debrief.missed": (
        N_("Searched and not found, although something was there: {count}."),
        N_("No search finds everything. A thorough one finds more than a quick one."),
    ),
    "debrief.strike": (
        N_("Strike rate: {k} of the {n} you searched held something that was found."),
        N_("A result like this fits a strike rate anywhere between {low} and {high} %."),
    ),
    "debrief.over_inspection": (
        counted(
            "Over-inspection rate: {k} of {n} honest consignments was delayed by you.",
            "Over-inspection rate: {k} of {n} honest consignments were delayed by you.",
            "k",
        ),
        N_("A result like this fits an over-inspection rate between {low} and {high} %."),
    ),
    "debrief.lost": (
        N_("{asking:.2f} finds lost by not asking, {choosing:.2f} by choosing."),
        N_("Finds here are what the evidence promised, before luck."),
    ),
    "debrief.lost.lucky": (
        N_(
            "{asking:.2f} finds lost by not asking, none by choosing: your choice was "
            "{choosing:.2f} finds better than papers and bought answers could tell."
        ),
        N_("Finds here are what the evidence promised, before luck."),
    ),
    "debrief.over_lots": (
        N_("Your choice was worth {finds:.2f} finds more than drawing lots."),
        "",
    ),
    "debrief.under_lots": (
        N_("Drawing lots would have been worth {finds:.2f} finds more than your choice."),
        "",
    ),
    "debrief.stated.high": (
        N_(
            "Your percentages were typically {gap} percentage points from what the evidence "
            "supported; on average they were {bias} too high."
        ),
        counted(
            "Counted over {n} consignment whose papers you read, judged alone or with the "
            "rest. Large misses weigh more than small ones.",
            "Counted over {n} consignments whose papers you read, judged alone or with the "
            "rest. Large misses weigh more than small ones.",
            "n",
        ),
    ),
    "debrief.stated.low": (
        N_(
            "Your percentages were typically {gap} percentage points from what the evidence "
            "supported; on average they were {bias} too low."
        ),
        counted(
            "Counted over {n} consignment whose papers you read, judged alone or with the "
            "rest. Large misses weigh more than small ones.",
            "Counted over {n} consignments whose papers you read, judged alone or with the "
            "rest. Large misses weigh more than small ones.",
            "n",
        ),
    ),
    "debrief.stated.level": (
        N_(
            "Your percentages were typically {gap} percentage points from what the evidence "
            "supported; on average neither too high nor too low."
        ),
        counted(
            "Counted over {n} consignment whose papers you read, judged alone or with the "
            "rest. Large misses weigh more than small ones.",
            "Counted over {n} consignments whose papers you read, judged alone or with the "
            "rest. Large misses weigh more than small ones.",
            "n",
        ),
    ),
    "debrief.stated.few": (
        N_("Percentages that count: {n}. They are scored from {fewest} on."),
        N_("A few judgements say little about anybody."),
    ),
    "debrief.quality": (
        N_("Probability quality: {percent} % over {n} judgements."),
        N_(
            "100 % is exactly what the evidence supports, 0 % is always saying the share that the "
            "briefing announced. One step on the scale is no mistake."
        ),
    ),
    "debrief.named": (
        N_(
            "Of the evidence that lay there, by weight, you marked {recall} %. Of your marks, "
            "{precision} % were evidence."
        ),
        counted(
            "Counted over {n} consignment that you searched or judged worth a search.",
            "Counted over {n} consignments that you searched or judged worth a search.",
            "n",
        ),
    ),
    "debrief.named.none": (
        N_("None of your marks was evidence, and none of the evidence was marked."),
        counted(
            "Counted over {n} consignment that you searched or judged worth a search.",
            "Counted over {n} consignments that you searched or judged worth a search.",
            "n",
        ),
    ),
    "debrief.named.nothing": (
        N_("You marked no evidence, and there was some to mark (consignments: {n})."),
        N_("A mark is for your own reasons: it shows afterwards which of them held."),
    ),
    "debrief.enquiry": (
        N_("Per minute spent you got {percent} % of what the best questions would have given."),
        N_("What a question could be expected to tell counts here, not what it happened to tell."),
    ),
    "debrief.topics": (
        N_("Of your finds, {right} of {found} for the right reason."),
        N_("Right is the topic you had named before the doors were opened."),
    ),
    "debrief.uncounted": (
        N_("Shown here and in no number: {count}."),
        N_("Cases written by hand, people, and alarms are not counted."),
    ),
    "debrief.total": (
        N_("Shift score: {percent} %."),
        N_("One number for the gradebook; look at the parts to learn."),
    ),
    "debrief.points": (
        N_("Points: 10 = ten times, 3 = twice as common in such loads as in honest ones."),
        N_(
            "Points add up. Below 0 they speak for an honest load. They weigh one way of hiding "
            "against an honest load; the last line takes all ways of hiding together."
        ),
    ),
}

_LADDER: dict[str, tuple[str, str]] = {
    "debrief.rung.lots": (
        N_("Drawing lots: {mean:.1f}"),
        N_("From {low} to {high} in 90 of 100 shifts."),
    ),
    "debrief.rung.rules": (
        N_("The highest rule scores: {mean:.1f}"),
        N_("What the indicators alone would have chosen."),
    ),
    "debrief.rung.documents": (
        N_("The best list from the papers alone: {mean:.1f}"),
        N_("Without a single question asked."),
    ),
    "debrief.rung.ideal": (
        N_("The best questions, one after the other: {mean:.1f}"),
        N_("Within the same minutes, and then the best list."),
    ),
    "debrief.rung.you": (N_("You: {found}"), ""),
    "debrief.rung.oracle": (
        N_("Knowing what is in the boxes: {found}"),
        N_("Nobody does. No choice of as many openings finds more."),
    ),
}

_CASES: dict[str, tuple[str, str]] = {
    "debrief.stood.unread": (
        N_("By its papers, which you did not read, {consignment} stood at {percent} %."),
        N_("The papers of every load count, read or not: they were there to be read."),
    ),
    "debrief.stood.papers": (
        N_("By its papers {consignment} stood at {percent} %."),
        N_("You had bought no answer about it."),
    ),
    "debrief.stood.answers": (
        N_("By its papers and the answers you had bought {consignment} stood at {percent} %."),
        "",
    ),
    "debrief.choosing.release": (
        N_("You let {consignment} go."),
        N_("On this day a search was worth its slot from {threshold} %."),
    ),
    "debrief.choosing.spare": (
        N_("You let {consignment} go and left a search unused."),
        N_("An unused search is worth spending on anything that may pay for it."),
    ),
    "debrief.choosing.search": (
        N_("You searched {consignment}."),
        N_("On this day a search was worth its slot from {threshold} %."),
    ),
    "debrief.asking.release": (
        N_(
            "You let {consignment} go, which was right at that. With every answer it would have "
            "stood at {full} %."
        ),
        N_("The decision was sound; a question was missing."),
    ),
    "debrief.asking.search": (
        N_(
            "You searched {consignment}, which was right at that. With every answer it would have "
            "stood at {full} %."
        ),
        N_("The decision was sound; a question would have spared the search."),
    ),
    "debrief.question": (
        counted(
            "The best question left: {enquiry}, {minutes} minute. An answer could have brought it "
            "from {before} % to anything between {low} and {high} %.",
            "The best question left: {enquiry}, {minutes} minutes. An answer could have brought "
            "it from {before} % to anything between {low} and {high} %.",
            "minutes",
        ),
        N_("Chosen before its answer is known: some answers would have changed the decision."),
    ),
    "debrief.question.idle": (
        N_(
            "No likely answer to any question left about {consignment} could have changed the "
            "decision."
        ),
        counted(
            "The one that could tell most: {enquiry}, {minutes} minute. An answer could have "
            "brought it from {before} % to anything between {low} and {high} %.",
            "The one that could tell most: {enquiry}, {minutes} minutes. An answer could have "
            "brought it from {before} % to anything between {low} and {high} %.",
            "minutes",
        ),
    ),
    "debrief.answer.right": (
        N_("The answer that lay there: {points:+.1f} points, which makes {percent} %."),
        "",
    ),
    "debrief.answer.wrong": (
        N_(
            "The answer that lay there points the wrong way: {points:+.1f} points, which makes "
            "{percent} %."
        ),
        N_("That is bad luck with a fair question. It would not have helped you this time."),
    ),
    "debrief.answer.silent": (
        N_("This time it would have told nothing: no answer, or one that speaks for neither."),
        "",
    ),
    "debrief.best_next": (
        counted(
            "{enquiry} about {consignment}, {minutes} minute.",
            "{enquiry} about {consignment}, {minutes} minutes.",
            "minutes",
        ),
        N_(
            "Chosen before its answer is known: of all questions left its answer had the best "
            "prospect, for each minute, of changing a decision for the better."
        ),
    ),
    "debrief.best_next.idle": (
        counted(
            "{enquiry} about {consignment}, {minutes} minute.",
            "{enquiry} about {consignment}, {minutes} minutes.",
            "minutes",
        ),
        N_(
            "No likely answer to any question left could have changed a decision. This one could "
            "be expected to tell most a minute, before its answer was known."
        ),
    ),
    "debrief.question.none": (
        N_("Nothing was left to ask that could tell anything."),
        "",
    ),
    "debrief.twin.lawful": (
        N_("Its innocent twin: {consignment}."),
        N_(
            "Of the loads like this one it has most in common with it, and hid nothing. Look for"
            " the lines that differ."
        ),
    ),
    "debrief.twin.hidden": (
        N_("Its twin that did hide something: {consignment}."),
        N_(
            "Of the loads like this one it has most in common with it. Look for the lines that"
            " differ."
        ),
    ),
    "debrief.twin.otherwise": (
        N_("A load like it that hid something in another way: {consignment} ({method})."),
        N_("Its points below speak for the way named there, which is not its own."),
    ),
    "debrief.twin.none": (
        N_("No twin stands beside it."),
        N_(
            "No load of the other kind in this shift has the same goods, or two odd things in"
            " common with this one."
        ),
    ),
    "debrief.line.prior": (
        N_("Before anything was read"),
        N_("How common such loads are in this traffic."),
    ),
    "debrief.line.cover": (
        N_("Goods and route"),
        N_("How often such loads ride on these goods on this way, against honest ones."),
    ),
    "debrief.line.unseen": (
        N_("not asked"),
        N_("You did not see this; it was there to be asked."),
    ),
    "debrief.line.unread": (
        N_("not read"),
        N_("It stood on papers that you did not open."),
    ),
    "debrief.mark.right": (N_("right"), N_("{points:+.1f} points, as you said.")),
    "debrief.mark.other_way": (
        N_("speaks the other way"),
        N_("{points:+.1f} points: below 0 it speaks for an honest load."),
    ),
    "debrief.mark.slight": (
        N_("says little"),
        N_("{points:+.1f} points; from 3 on something is evidence."),
    ),
    "debrief.mark.elsewhere": (
        N_("nothing stands out here; what does, in {where}, is evidence and was not marked"),
        "",
    ),
    "debrief.mark.nothing": (N_("shows nothing"), N_("No sign stands in this box.")),
    "debrief.opinion": (
        N_(
            "{consignment}: the indicators gave {rules:+.0f} points; the evidence knows "
            "{evidence:+.1f}."
        ),
        "",
    ),
    "debrief.step": (
        N_("You said {percent} %: it was {k} of {n}."),
        N_("The evidence supported {ideal} % on average."),
    ),
}

_BECAME: dict[str, tuple[str, str]] = {
    "debrief.released.hidden": (N_("{consignment} left, and it did hide something."), ""),
    "debrief.released.lawful": (N_("{consignment} left; it was lawful."), ""),
    "debrief.inside.hidden": (
        N_("What was inside: {told}. How it was done: {method}. Where it lay: {place}."),
        "",
    ),
    "debrief.inside.lawful": (
        N_("What was inside: {goods}, as the papers say, and nothing else."),
        "",
    ),
    "debrief.search.found.hidden": (N_("The search of {consignment} found {told}."), ""),
    "debrief.search.nothing.hidden": (
        N_("The search of {consignment} found nothing, and it did hide something."),
        N_("Another kind of search might have found it."),
    ),
    "debrief.search.nothing.lawful": (
        N_("The search of {consignment} found nothing; it was lawful."),
        "",
    ),
    "debrief.search.suspicion_not_confirmed.lawful": (
        N_("In {consignment} something looked wrong and was not confirmed; it was lawful."),
        N_("Every kind of search gives a false alarm now and then."),
    ),
    "debrief.lot.found.hidden": (
        N_("The lot drew {consignment}, and the search found {told}."),
        N_("What the lot finds is luck. It is in no number of yours."),
    ),
    "debrief.lot.nothing.hidden": (
        N_("The lot drew {consignment}; it did hide something, and the search missed it."),
        "",
    ),
    "debrief.lot.nothing.lawful": (
        N_("The lot drew {consignment}; it was lawful."),
        N_("The random lane shows over time what selection does not see."),
    ),
    "debrief.lot.suspicion_not_confirmed.lawful": (
        N_("The lot drew {consignment}; something looked wrong and was not confirmed."),
        "",
    ),
    "debrief.unticked": (
        counted(
            "{consignment}: {left_out} of {all} checks before opening was left out.",
            "{consignment}: {left_out} of {all} checks before opening were left out.",
            "left_out",
        ),
        N_("No points for this. What is opened can hold gas, or fall out, or cut."),
    ),
    "debrief.warned": (
        N_("{consignment}: the trader was warned by your enquiry."),
        N_("What is there stays there, but a search then finds less."),
    ),
    "debrief.warned.missed": (
        N_("{consignment}: the trader was warned by your enquiry, and the search found nothing."),
        N_("What is there stays there, but a search then finds less."),
    ),
    "debrief.alarm.saved": (
        N_("There were people in {consignment}. You raised the alarm: they were reached at once."),
        N_("No points for this, ever. It is the first duty at any desk."),
    ),
    "debrief.alarm.missed": (
        N_("There were people in {consignment}, and no alarm was raised."),
        N_("Where signs point at people, raise the alarm at once and ask afterwards."),
    ),
    "debrief.alarm.nobody": (
        N_("You raised the alarm for {consignment}; nobody was in it."),
        N_("Nobody will blame an alarm that was raised for a reason."),
    ),
    "debrief.alert.hidden": (
        N_("You told the next unit about {consignment}, and it did hide something."),
        "",
    ),
    "debrief.alert.lawful": (
        N_("You told the next unit about {consignment}; it was lawful."),
        N_("An alert costs colleagues the search that you saved."),
    ),
}

_NEXT: dict[str, tuple[str, str]] = {
    "debrief.next.minutes": (
        counted(
            "{left} of {all} desk minutes was left over.",
            "{left} of {all} desk minutes were left over.",
            "left",
        ),
        N_("Next time spend them: ask about those you are least sure of."),
    ),
    "debrief.next.ask": (
        N_("{finds:.2f} finds were lost by not asking."),
        N_("Next time ask about the ones in the middle, not about those already clear."),
    ),
    "debrief.next.slots": (
        N_("Searches left unused: {left}. {consignment} stood at {percent} %."),
        N_("Next time use every search that may pay for itself."),
    ),
    "debrief.next.search_kind": (
        N_(
            "You ordered “{examination}” for {consignment}. For what it pointed at, that finds "
            "{light} % of what “{thorough}” finds."
        ),
        N_("Next time ask where the load would lie, and order the search that reaches it."),
    ),
    "debrief.next.over_inspection": (
        N_(
            "Searches that could only cost, by papers and bought answers: {count} "
            "({consignment} first)."
        ),
        N_("Next time leave a search unused rather than open a box that nothing speaks against."),
    ),
    "debrief.next.searched_low": (
        N_(
            "You searched {consignment} at {percent} %, below the {base} % that hold in all the "
            "traffic."
        ),
        N_(
            "Next time look at all the papers before you spend a search; drawing lots does better."
        ),
    ),
    "debrief.next.leaned": (
        N_(
            "Searched where the indicators pointed, without the evidence bearing it out: {count} "
            "({consignment} first)."
        ),
        N_("Next time take an indicator as a question, and look for what speaks against it."),
    ),
    "debrief.next.warning": (
        N_("You let {consignment} go against the indicators; it stood at {percent} %."),
        N_("Next time let a reason that explains an indicator away be one that can be checked."),
    ),
    "debrief.next.choose": (
        N_(
            "{finds:.2f} finds were lost by choosing: {consignment} stood at {percent} % by its "
            "papers, read or not, and bought answers."
        ),
        N_(
            "Next time read what is left to read, and put those you judged highest side by side "
            "before you order."
        ),
    ),
    "debrief.next.questions": (
        N_("Your questions brought {percent} % of what the best ones would have."),
        N_("Next time ask what could change your decision, the cheapest first."),
    ),
    "debrief.next.mark": (
        N_("You marked no evidence (consignments with some: {n})."),
        N_("Next time mark the box that made you decide; reasons become visible that way."),
    ),
    "debrief.next.padding": (
        N_("Of what you marked, {percent} % counted."),
        N_("Next time mark only what is clearly more common in such loads than in honest ones."),
    ),
    "debrief.next.thin": (
        N_("You marked {percent} % of the evidence that lay there, by weight."),
        N_("Next time look once more for the strongest sign, also among the reassuring ones."),
    ),
    "debrief.next.too_sure": (
        N_("You said {stated} % for {consignment}; the evidence supported {percent} %."),
        N_("Next time keep the ends of the scale for what leaves no doubt."),
    ),
    "debrief.next.suspicious": (
        N_("Your percentages were {points} percentage points too high on average."),
        N_("Next time begin at the share that the briefing announces, and move from there."),
    ),
    "debrief.next.trusting": (
        N_("Your percentages were {points} percentage points too low on average."),
        N_("Next time let two signs together move you further than one."),
    ),
    "debrief.next.topics": (
        N_("Of your finds, {right} of {found} for the right reason."),
        N_("Next time ask which way of hiding would explain all the signs together."),
    ),
    "debrief.next.ticks": (
        N_("Searches before which a check was left out: {count} ({consignment} first)."),
        N_(
            "Next time go through the list before anything is opened. It is there for the officer."
        ),
    ),
    "debrief.next.undecided": (
        N_("Left undecided when you closed: {count} ({consignment} first)."),
        N_("Next time release the rest in one stroke, with a percentage that stands for them."),
    ),
    "debrief.next.keep": (
        N_("Nothing stands out that would have been better done otherwise."),
        N_("Keep to it, and try a harder scenario."),
    ),
}

_REFUSED: dict[str, tuple[str, str]] = {
    "debrief.not_closed": (
        N_("The shift “{shift}” has not been closed; there is no debrief yet."),
        N_("Close it first. What was hidden is told when nothing can be changed any more."),
    ),
}

SENTENCES: dict[str, tuple[str, str]] = {
    **_NUMBERS,
    **_LADDER,
    **_CASES,
    **_BECAME,
    **_NEXT,
    **_REFUSED,
}
