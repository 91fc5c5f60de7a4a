"""Cases looked back on, signs seen and missed, praise: code → (sentence, what it means)."""

from profiler_sim.i18n.text import N_, counted

SENTENCES: dict[str, tuple[str, str]] = {
    # What was in them, in one line
    "review.summary.found": (N_("You found: {cases}."), ""),
    "review.summary.missed": (N_("Your search missed: {cases}."), ""),
    "review.summary.honest": (N_("Searched, but honest: {cases}."), ""),
    "review.summary.released": (N_("Released with hidden goods: {cases}."), ""),
    "review.summary.people": (N_("People inside: {cases}."), ""),
    "review.summary.no_search": (N_("You searched nothing."), ""),
    "review.summary.nothing_there": (N_("Nothing was hidden in this shift."), ""),
    # How the warnings of the briefing turned out
    "warning.right": (N_("The {sender} warned of {topic}. The warning was right: {right}."), ""),
    "warning.partly": (
        N_(
            "The {sender} warned of {topic}. This was partly right: {right} in goods that the "
            "message named, {other} in other goods."
        ),
        "",
    ),
    "warning.other_goods": (
        N_(
            "The {sender} warned of {topic}. The warning was right; this time in other goods: "
            "{other}."
        ),
        "",
    ),
    "warning.not_this_time": (
        N_("The {sender} warned of {topic}. Not this time: no load hid any."),
        "",
    ),
    # The guess that was made before
    "review.guess.right": (N_("Your guess was right: {found} found, {slipped} missed."), ""),
    "review.guess.other": (
        N_(
            "You guessed {found} found, {slipped} missed. It was {was_found} found, "
            "{had_slipped} missed."
        ),
        "",
    ),
    # Where it was, and by what search
    "review.where": (N_("Place: {place}. Method: {method}."), ""),
    "review.search": (N_("Your search: {search}."), ""),
    "review.missed.there": (
        N_("Such a search looks in that place, and finds {n} of 100 loads like this."),
        "",
    ),
    "review.missed": (N_("Such a search finds {n} of 100 loads like this."), ""),
    "review.missed.elsewhere": (
        N_("Such a search does not look in that place."),
        "",
    ),
    "review.released": (N_("You released it."), ""),
    "review.released.rest": (N_("You released it with the rest."), ""),
    "review.undecided": (N_("You did not decide, so it was released."), ""),
    "review.uncounted": (N_("Written by your mentor. It is in no number."), ""),
    # The signs
    "review.signs.suspicion": (N_("Signs that were there to see:"), ""),
    "review.signs.misleading": (
        N_("It looked suspicious. An honest load can look like this:"),
        "",
    ),
    "review.signs.honesty": (N_("Signs of an honest load:"), ""),
    "review.signs.none.suspicion": (N_("No sign spoke for a search."), ""),
    "review.signs.none.honesty": (N_("What you read showed nothing unusual."), ""),
    "review.signs.weak": (N_("Weak signs, not enough for a search:"), ""),
    "review.signs.not_enough": (
        N_("You saw some signs, but together they were not enough for a search:"),
        "",
    ),
    "review.signs.unusual": (
        N_("Unusual, but about as common in honest loads: {signs}."),
        "",
    ),
    "review.sign.marked": (N_("You saw it."), ""),
    "review.sign.not_marked": (N_("You missed it: you read it, but did not mark it."), ""),
    "review.sign.not_asked": (N_("You missed it: you did not ask “{enquiry}”."), ""),
    "review.sign.no_scan": (N_("You missed it: you did not order a scan."), ""),
    "review.sign.not_arrived": (N_("You missed it: the answer came too late."), ""),
    "review.sign.not_read": (N_("Not read: you did not open these papers."), ""),
    "review.sign.on_page": (
        N_("You missed it: you did not mark it on “{page}”."),
        "",
    ),
    "review.sign.in_answer": (
        N_("You missed it: you did not mark it in “{page}”."),
        "",
    ),
    "review.sign.other_weight": (
        N_("What was hidden weighs only {kg}. The rest of this weight is packing or a mistake."),
        "",
    ),
    "review.signs.more": (
        counted(
            "{n} more sign stands on the papers of this load.",
            "{n} more signs stand on the papers of this load.",
            "n",
        ),
        "",
    ),
    "review.sign.other_way": (
        N_("You missed it: you marked it as a sign of an honest load."),
        "",
    ),
    "review.sign.elsewhere": (N_("You missed it: you marked other squares."), ""),
    "review.weak_sign.not_asked": (N_("You did not ask “{enquiry}”."), ""),
    "review.weak_sign.no_scan": (N_("You did not order a scan."), ""),
    "review.weak_sign.not_arrived": (N_("The answer came too late."), ""),
    "review.weak_sign.not_read": (N_("You did not open the papers."), ""),
    "review.weak_sign.other_way": (N_("You marked it as a sign of an honest load."), ""),
    "review.honest_sign.elsewhere": (N_("The squares that you marked showed nothing."), ""),
    "review.honest_sign.not_marked": (N_("You did not mark it."), ""),
    "review.honest_sign.other_way": (N_("You marked it as suspicious."), ""),
    # One sentence of praise
    "praise.alarm": (N_("You raised the alarm for {consignment}. People were saved."), ""),
    "praise.topic": (
        N_("You found the goods in {consignment}, and you had suspected the right topic."),
        "",
    ),
    "praise.sign": (N_("In {consignment} you saw a strong sign: {sign}."), ""),
    "praise.search": (
        N_("In {consignment} you chose a search that finds such goods: {examination}."),
        "",
    ),
    "praise.question": (
        N_("A good question: “{enquiry}” about {consignment} showed a strong sign."),
        "",
    ),
    "praise.doubt": (
        N_("{consignment} looked suspicious. You released it, and it was honest."),
        "",
    ),
    "praise.choice": (N_("With what you knew, it was right to search {consignment}."), ""),
    "praise.restraint": (N_("You delayed no honest trader."), ""),
    "praise.percentages": (N_("Your percentages were close to the evidence."), ""),
    "praise.safety": (N_("You did every safety check before each search."), ""),
    "praise.decided": (N_("You decided about every consignment."), ""),
}
"""``{cases}`` is a list such as *cocaine (004), firearms (011)*."""
