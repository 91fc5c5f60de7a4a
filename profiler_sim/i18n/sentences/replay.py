"""Sentences of a replay before a class: code → (what is said, what it means)."""

from profiler_sim.i18n.text import N_, counted

SENTENCES: dict[str, tuple[str, str]] = {
    "replay.ask.enquiry": (N_("What would you ask next?"), ""),
    "replay.ask.percent": (N_("How likely are hidden goods?"), ""),
    "replay.ask.decide": (N_("Search it, or release it?"), ""),
    "replay.ask.sent": (N_("What does this change?"), ""),
    "replay.ask.rest": (
        counted(
            "One consignment is undecided. Let it go?",
            "{n} consignments are undecided. Let them all go?",
            "n",
        ),
        "",
    ),
    "replay.said.enquiry": (
        counted(
            "The trainee asked: {enquiry}, {minutes} minute.",
            "The trainee asked: {enquiry}, {minutes} minutes.",
            "minutes",
        ),
        "",
    ),
    "replay.said.percent": (N_("The trainee said {percent} %."), ""),
    "replay.said.topic": (N_("The trainee said {percent} % and suspected: {topic}."), ""),
    "replay.said.search": (N_("The trainee ordered a search: {examination}. “{reason}”"), ""),
    "replay.said.release": (N_("The trainee released it."), ""),
    "replay.said.release.reason": (N_("The trainee released it. “{reason}”"), ""),
    "replay.said.alarm": (N_("The trainee raised the alarm."), ""),
    "replay.said.rest": (
        counted(
            "The trainee released it at {percent} %.",
            "The trainee released all {n} at {percent} %.",
            "n",
        ),
        "",
    ),
    "replay.ideal": (
        N_("What was known then gave {percent} % for hidden goods of any kind."),
        "",
    ),
    "replay.ideal.rest": (
        N_("What was known gave them {percent} % on average."),
        N_("The highest was {consignment} with {highest} %."),
    ),
    "replay.threshold": (N_("Search this load only above {threshold} %."), ""),
    "replay.best": (
        counted(
            "Best question for its time: {enquiry}, {minutes} minute.",
            "Best question for its time: {enquiry}, {minutes} minutes.",
            "minutes",
        ),
        "",
    ),
    "replay.best.none": (N_("No useful question was left."), ""),
    "replay.truth.rest": (
        counted(
            "With hidden goods: {hidden} of 1.",
            "With hidden goods: {hidden} of {n}.",
            "n",
        ),
        "",
    ),
}
"""Codes and parameters become sentences in the reader's language."""
