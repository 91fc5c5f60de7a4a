"""Single consignments: outcome, evidence, questions: code → (sentence, what it means)."""

from profiler_sim.i18n.text import N_, counted

SENTENCES: dict[str, tuple[str, str]] = {
    # What became of each consignment
    "debrief.released.hidden": (N_("{consignment} was released with hidden goods."), ""),
    "debrief.released.lawful": (N_("{consignment} was released. It was honest."), ""),
    "debrief.inside.hidden": (
        N_("Inside: {told}. Method: {method}. Place: {place}."),
        "",
    ),
    "debrief.inside.lawful": (
        N_("Inside: {goods}, as declared, and nothing else."),
        "",
    ),
    "debrief.inside.lawful.lines": (
        counted(
            "Inside: {n} goods line, as declared, and nothing else.",
            "Inside: all {n} goods lines, as declared, and nothing else.",
            "n",
        ),
        "",
    ),
    "debrief.inside.part": (
        N_("In the part that was looked at: {goods}, as declared."),
        "",
    ),
    "debrief.inside.part.lines": (
        N_("In the part that was looked at: only goods as declared."),
        "",
    ),
    "debrief.inside.vague": (
        N_("Inside: {goods}. The description was vague; the code was right."),
        "",
    ),
    "debrief.inside.misdescribed": (
        N_("Inside: {goods}. The description was wrong; the code was right."),
        "",
    ),
    "debrief.inside.heavier": (
        N_("The team put the extra {kg} kg down to pallets and packing."),
        "",
    ),
    "debrief.inside.estimated": (
        N_("It weighed {kg} kg more than declared. The shipper had estimated the weight."),
        "",
    ),
    "debrief.inside.lighter": (
        N_("It weighed {kg} kg less than declared. The shipper had estimated the weight."),
        "",
    ),
    "debrief.search.found.hidden": (N_("The search of {consignment} found {told}."), ""),
    "debrief.search.nothing.hidden": (
        N_("The search of {consignment} missed the hidden goods."),
        N_("No search finds everything."),
    ),
    "debrief.search.cannot.hidden": (
        N_("The search of {consignment} missed the hidden goods. It finds no such goods there."),
        N_("Another kind of search might have found them."),
    ),
    "debrief.search.nothing.lawful": (
        N_("The search of {consignment} found nothing. The load was honest."),
        "",
    ),
    "debrief.search.suspicion_not_confirmed.lawful": (
        N_("Something in {consignment} looked wrong, but the load was honest."),
        N_("Every kind of search gives a false alarm now and then."),
    ),
    "debrief.lot.found.hidden": (
        N_("The random search of {consignment} found {told}."),
        N_("Random finds are luck. They do not count in your numbers."),
    ),
    "debrief.lot.nothing.hidden": (
        N_("The random search of {consignment} missed the hidden goods."),
        "",
    ),
    "debrief.lot.nothing.lawful": (
        N_("The random search of {consignment} found nothing. The load was honest."),
        N_("Random searches show what your choices miss."),
    ),
    "debrief.lot.suspicion_not_confirmed.lawful": (
        N_("In the random search of {consignment}, something looked wrong but was not confirmed."),
        "",
    ),
    "debrief.unticked": (
        counted(
            "{consignment}: you left out {left_out} of {all} check before opening.",
            "{consignment}: you left out {left_out} of {all} checks before opening.",
            "all",
        ),
        N_("No points for this. Opening is dangerous: gas, falling cargo, sharp edges."),
    ),
    "debrief.warned": (
        N_("{consignment}: your enquiry warned the trader."),
        N_("The goods stay there, but a search then finds less."),
    ),
    "debrief.warned.missed": (
        N_("{consignment}: your enquiry warned the trader, and the search found nothing."),
        N_("The goods stay there, but a search then finds less."),
    ),
    "debrief.alarm.saved": (
        N_("There were people in {consignment}. You raised the alarm, and help came at once."),
        N_("No points for this, ever. It is your first duty."),
    ),
    "debrief.alarm.missed": (
        N_("There were people in {consignment}, and nobody raised the alarm."),
        N_("When signs point to people, raise the alarm at once. Ask afterwards."),
    ),
    "debrief.alarm.nobody": (
        N_("You raised the alarm for {consignment}. Nobody was inside."),
        N_("Nobody will blame you for an alarm that had a reason."),
    ),
    "debrief.alert.hidden": (
        N_("You alerted the next unit about {consignment}. It hid goods."),
        "",
    ),
    "debrief.alert.lawful": (
        N_("You alerted the next unit about {consignment}. It was honest."),
        N_("An alert costs your colleagues the search that you saved."),
    ),
    # Single decisions
    "debrief.points": (
        N_("How much each sign speaks for (●) or against (○) hidden goods."),
        N_("+3: twice as common in smuggled loads. +10: ten times."),
    ),
    "debrief.stood.unread": (
        N_("You did not read {consignment}. Its papers gave {percent} %."),
        N_("All papers count, read or not."),
    ),
    "debrief.stood.papers": (
        N_("The papers of {consignment} gave {percent} %."),
        N_("You asked nothing about it."),
    ),
    "debrief.stood.answers": (
        N_("The papers of {consignment} and your answers gave {percent} %."),
        "",
    ),
    "debrief.choosing.release": (
        N_("You let {consignment} go above the limit for a search."),
        N_("From the limit on, a search is worth more here than elsewhere."),
    ),
    "debrief.choosing.spare": (
        N_("You let {consignment} go and left a search unused."),
        N_("Use a free search when a find is likely enough to be worth it."),
    ),
    "debrief.choosing.search": (
        N_("You searched {consignment} below the limit for a search."),
        N_("From the limit on, a search is worth more here than elsewhere."),
    ),
    "debrief.choosing.search.never": (
        N_("You searched {consignment}. Other loads were worth more, whatever it hid."),
        N_("You had too few searches for all of them."),
    ),
    "debrief.choosing.other_search": (
        N_("You ordered “{examination}” for {consignment}. “{better}” was worth more."),
        N_("Think of the place, and of what the minutes bring elsewhere."),
    ),
    "debrief.asking.other_search": (
        N_("With every answer, “{better}” was worth more for {consignment}."),
        N_("The decision was right. Answers were missing."),
    ),
    "debrief.asking.release": (
        N_(
            "With what you knew, it was right to let {consignment} go. Every answer "
            "together gave {full} %."
        ),
        N_("The decision was right. Answers were missing."),
    ),
    "debrief.asking.search": (
        N_(
            "With what you knew, it was right to search {consignment}. Every answer "
            "together gave {full} %."
        ),
        N_("The decision was right. More answers would have saved the search."),
    ),
    "debrief.question": (
        counted(
            "Best question: {enquiry}, {minutes} minute. Most answers give {low} to {high} %.",
            "Best question: {enquiry}, {minutes} minutes. Most answers give {low} to {high} %.",
            "minutes",
        ),
        N_("Some answers would have changed the decision."),
    ),
    "debrief.question.idle": (
        N_("No more questions were needed: release {consignment}."),
        counted(
            "Best one left: {enquiry}, {minutes} minute. Most answers give {low} to {high} %.",
            "Best one left: {enquiry}, {minutes} minutes. Most answers give {low} to {high} %.",
            "minutes",
        ),
    ),
    "debrief.question.idle.search": (
        N_("No more questions were needed: search {consignment}."),
        counted(
            "Best one left: {enquiry}, {minutes} minute. Most answers give {low} to {high} %.",
            "Best one left: {enquiry}, {minutes} minutes. Most answers give {low} to {high} %.",
            "minutes",
        ),
    ),
    "debrief.question.several": (
        N_("No single answer was enough, but several together were."),
        counted(
            "Best one left: {enquiry}, {minutes} minute. Most answers give {low} to {high} %.",
            "Best one left: {enquiry}, {minutes} minutes. Most answers give {low} to {high} %.",
            "minutes",
        ),
    ),
    "debrief.answer.right": (
        N_("This answer would have raised the suspicion to {percent} %."),
        "",
    ),
    "debrief.answer.right.lower": (
        N_("This answer would have lowered the suspicion to {percent} %."),
        "",
    ),
    "debrief.answer.wrong": (
        N_("The answer would have misled you: from {before} % to {percent} %."),
        N_("That is bad luck. It was a good question."),
    ),
    "debrief.answer.rare": (
        N_("Such an answer is rare."),
        "",
    ),
    "debrief.answer.silent": (
        N_("This time the answer would have been no help."),
        "",
    ),
    "debrief.best_next": (
        counted(
            "{enquiry} about {consignment}, {minutes} minute.",
            "{enquiry} about {consignment}, {minutes} minutes.",
            "minutes",
        ),
        N_("Chosen before its answer was known. Per minute, it could improve a decision most."),
    ),
    "debrief.best_next.idle": (
        counted(
            "{enquiry} about {consignment}, {minutes} minute.",
            "{enquiry} about {consignment}, {minutes} minutes.",
            "minutes",
        ),
        N_("No likely answer could change a decision. Per minute, this one could tell you most."),
    ),
    "debrief.question.none": (
        N_("No useful question was left."),
        "",
    ),
    "debrief.question.late": (
        N_("You had asked everything useful. An answer came too late."),
        "",
    ),
    "debrief.twin.lawful": (
        N_("Similar honest load: {consignment}."),
        N_("It hid nothing. Look for the lines that differ."),
    ),
    "debrief.twin.hidden": (
        N_("Similar smuggled load: {consignment}."),
        N_("Look for the lines that differ."),
    ),
    "debrief.twin.otherwise": (
        N_("Similar load, but smuggled in another way: {consignment} ({method})."),
        N_("Look for the lines that differ."),
    ),
    "debrief.twin.goods": (N_("Both carry the same goods by their code."), ""),
    "debrief.twin.signs": (N_("The goods are not the same, but both show: {signs}."), ""),
    "debrief.twin.goods.signs": (
        N_("Both carry the same goods by their code and show: {signs}."),
        "",
    ),
    "debrief.twin.none": (
        N_("There is no similar load to compare."),
        N_("No load of the other kind has the same goods or two of the same signs."),
    ),
    "debrief.line.prior": (
        N_("At the start: most loads are honest"),
        N_("How common such loads are in this traffic."),
    ),
    "debrief.line.cover": (
        N_("Goods and route"),
        N_("How common these goods on this route are in smuggled loads."),
    ),
    "debrief.line.unseen": (
        N_("not asked"),
        N_("You did not ask for this."),
    ),
    "debrief.line.unread": (
        N_("not read"),
        N_("It was in papers that you did not open."),
    ),
    "debrief.mark.right": (N_("right"), N_("{points:+.1f} points, as you said.")),
    "debrief.mark.other_way": (
        N_("says the opposite"),
        N_("{points:+.1f} points: below 0 means an honest load."),
    ),
    "debrief.mark.slight": (
        N_("a weak sign"),
        N_("{points:+.1f} points. A strong sign has 3 or more."),
    ),
    "debrief.mark.elsewhere": (
        N_("nothing special here; the evidence is in {where}, not marked"),
        "",
    ),
    "debrief.mark.unusual": (
        N_("unusual, but about as common in honest loads"),
        N_("This traffic hides nothing in a way that shows here."),
    ),
    "debrief.mark.one_way": (
        N_("a sign of one way of hiding; taken together it says little"),
        "",
    ),
    "debrief.mark.nothing": (N_("nothing unusual here"), N_("This box shows no sign.")),
    "debrief.opinion": (
        N_("{consignment}: the risk indicators and the evidence both spoke for hidden goods."),
        "",
    ),
    "debrief.opinion.rules_only": (
        N_("{consignment}: the risk indicators spoke for hidden goods, the evidence did not."),
        "",
    ),
    "debrief.opinion.evidence_only": (
        N_("{consignment}: the evidence spoke for hidden goods, the risk indicators did not."),
        "",
    ),
    "debrief.opinion.neither": (
        N_("{consignment}: both spoke for an honest load."),
        "",
    ),
    "debrief.step": (
        N_("You said {percent} %. Hidden goods: {k} of {n}."),
        N_("The evidence gave {ideal} % on average."),
    ),
}
