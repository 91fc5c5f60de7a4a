"""What became of each consignment: code → (sentence, what it means)."""

from profiler_sim.i18n.text import N_, counted

SENTENCES: dict[str, tuple[str, str]] = {
    "debrief.released.hidden": (N_("{consignment} left with hidden goods."), ""),
    "debrief.released.lawful": (N_("{consignment} left. It was honest."), ""),
    "debrief.inside.hidden": (
        N_("Inside: {told}. Method: {method}. Place: {place}."),
        "",
    ),
    "debrief.inside.lawful": (
        N_("Inside: {goods}, as the papers say, and nothing else."),
        "",
    ),
    "debrief.search.found.hidden": (N_("The search of {consignment} found {told}."), ""),
    "debrief.search.nothing.hidden": (
        N_("The search of {consignment} missed the hidden goods."),
        N_("Another kind of search might have found them."),
    ),
    "debrief.search.nothing.lawful": (
        N_("The search of {consignment} found nothing. It was honest."),
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
        N_("The random search of {consignment} found nothing. It was honest."),
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
}
