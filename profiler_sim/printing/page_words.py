"""The words printed on every file, in the reader's language: templates have none of their own."""

from collections.abc import Mapping

from profiler_sim.i18n.text import N_, _

_WORDS: Mapping[str, str] = {
    "page": N_("page {page} of {pages}"),
    "invented": N_("Invented data for training. Not an official document."),
    "mentor_only": N_("For the mentor. Do not give it to trainees."),
    "case": N_("Case"),
    "how": N_("How to work"),
    "lanes": N_("Usual journeys to this desk"),
    "enquiries": N_("Answers you can ask for"),
    "card": N_("Card"),
    "answer": N_("Answer"),
    "what_for": N_("What it is good for"),
    "minutes": N_("Minutes"),
    "searches": N_("Searches a team can make"),
    "search": N_("Search"),
    "about": N_("What is done"),
    "manifest": N_("Manifest"),
    "decision": N_("Decision"),
    "trainee": N_("Name"),
    "date": N_("Date"),
    "first": N_("First percentage, after the papers"),
    "last": N_("Last percentage"),
    "circle": N_("circle one"),
    "suspect": N_("What do you suspect?"),
    "look": N_("Where would the team look first?"),
    "why": N_("Why"),
    "paper": N_("Paper or card"),
    "box": N_("Box"),
    "says": N_("What it says"),
    "speaks": N_("Speaks for (+) or against (\N{MINUS SIGN})"),
    "cards_asked": N_("Cards you asked for"),
    "sum": N_("Minutes together"),
    "your_decision": N_("Your decision"),
    "reason": N_("Your reason in one line"),
    "costs": N_("Costs: {price}"),
    "dense": N_("Dark is dense. The letters and numbers name the squares."),
    "solutions": N_("Solutions"),
    "kind": N_("Kind"),
    "smuggled": N_("smuggled"),
    "honest": N_("honest"),
    "inside": N_("What was in it"),
    "percentages": N_("What the percentage should be"),
    "what_searches_find": N_("What each search finds"),
    "speak_for": N_("Signs for something hidden"),
    "speak_against": N_("Signs for an honest load"),
    "sign": N_("Sign"),
    "where": N_("Where it stands"),
    "points": N_("Points"),
    "innocent": N_("An honest load can show it too"),
    "unusual": N_("Unusual, but no evidence"),
    "similar": N_("Similar load"),
    "story": N_("How such loads travel"),
    "on_scan": N_("On the scan"),
    "none": N_("none"),
    "class_sheet": N_("Class sheet"),
    "run": N_("How to run the exercise"),
    "class_percentages": N_("Last percentages of the class"),
    "ladder": N_("The ladder"),
    "counting": N_("How to count the points by hand"),
    "lost": N_("Points lost for a percentage"),
    "search_points": N_("Points for a search"),
}
"""By the names that the templates have for them."""


def page_words() -> dict[str, str]:
    """Return the words of the templates, by the names that the templates have for them."""
    return {name: _(text) for name, text in _WORDS.items()}
