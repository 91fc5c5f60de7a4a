"""Sentences of a replay before a class: code → (what is said, what it means)."""

from profiler_sim.i18n.text import N_, counted

SENTENCES: dict[str, tuple[str, str]] = {
    "replay.ask.enquiry": (N_("What would you ask next?"), ""),
    "replay.ask.percent": (N_("How probable is it that something is hidden?"), ""),
    "replay.ask.decide": (N_("Search it, or let it go?"), ""),
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
    "replay.said.topic": (N_("The trainee said {percent} %, and suspected: {topic}."), ""),
    "replay.said.search": (N_("The trainee ordered a search: {examination}. “{reason}”"), ""),
    "replay.said.release": (N_("The trainee let it go."), ""),
    "replay.said.release.reason": (N_("The trainee let it go. “{reason}”"), ""),
    "replay.said.alarm": (N_("The trainee raised the alarm."), ""),
    "replay.said.rest": (
        counted(
            "The trainee let it go at {percent} %.",
            "The trainee let all {n} go at {percent} %.",
            "n",
        ),
        "",
    ),
    "replay.ideal": (
        N_("By what was known then, it stood at {percent} %: anything hidden, in any way."),
        "",
    ),
    "replay.ideal.rest": (
        N_("By what was known, they stood at {percent} % on average."),
        N_("The highest was {consignment}, at {highest} %."),
    ),
    "replay.threshold": (N_("On this day a search was worth its slot from {threshold} %."), ""),
    "replay.best": (
        counted(
            "Expected to tell most a minute: {enquiry}, {minutes} minute.",
            "Expected to tell most a minute: {enquiry}, {minutes} minutes.",
            "minutes",
        ),
        "",
    ),
    "replay.best.none": (N_("Nothing was left to ask that could tell anything."), ""),
    "replay.truth.rest": (
        counted(
            "Hiding something: {hidden} of 1.",
            "Hiding something: {hidden} of {n}.",
            "n",
        ),
        "",
    ),
}
"""Codes and parameters become sentences in the reader's language."""
