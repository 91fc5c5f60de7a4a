"""Sentences about rule packs: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

_MISSING = N_("Facts it reads that the example leaves out: {missing}.")
_WRONG = N_("One of the two is wrong: the example, or the condition.")

SENTENCES: dict[str, tuple[str, str]] = {
    "pack.none": (N_("{file} is not a rule pack"), N_("A rule pack begins with “pack: NAME”.")),
    "rule.id_twice": (
        N_("the rule “{first}” already has the id {id}"),
        N_("Give this rule its own id. Results name rules by their ids."),
    ),
    "rule.list_unused": (
        N_("no condition names the list “{name}”"),
        N_("Use it, or delete it."),
    ),
    "rule.list_is_fact": (
        N_("the list “{name}” has the name of a fact"),
        N_("Give the list another name; conditions would read the fact."),
    ),
    "rule.no_example": (
        N_("the rule {id} has no example that matches"),
        N_("Add one under “examples: match:”, so that everybody sees what it looks for."),
    ),
    "rule.example_fact": (
        N_("no fact is called “{name}”"),
        N_("`profiler-sim list facts` shows every fact."),
    ),
    "rule.example_fact_near": (
        N_("no fact is called “{name}”"),
        N_("Did you mean “{nearest}”?"),
    ),
    "rule.example_number": (
        N_("“{given}” is not a number, and {fact} is one"),
        N_("Write digits and a point: 0.5."),
    ),
    "rule.example_whole": (
        N_("“{given}” is not a whole number, and {fact} is one"),
        N_("Write digits only: 24500."),
    ),
    "rule.example_date": (
        N_("“{given}” is not a date, and {fact} is one"),
        N_("Write year, month and day with hyphens: 2026-01-31."),
    ),
    "rule.example_yesno": (
        N_("“{given}” is neither yes nor no, and {fact} is one of them"),
        N_("Write yes or no."),
    ),
    "rule.example_value": (N_("{fact} is never “{given}”"), N_("It can be: {values}.")),
    "rule.example_value_near": (
        N_("{fact} is never “{given}”"),
        N_("Write {nearest}. It can be: {values}."),
    ),
    "rule.example_value_code": (
        N_("{fact} is never “{given}”"),
        N_("Write a code, not a name, such as {values}."),
    ),
    "rule.example_value_code_near": (
        N_("{fact} is never “{given}”"),
        N_("Did you mean {nearest}? Codes are {values} and so on."),
    ),
    "rule.example_value_form": (
        N_("{fact} is never written like “{given}”"),
        N_("Write it like {example}."),
    ),
    "rule.example_range_share": (
        N_("{fact} is never {given}"),
        N_("{fact} is between 0 and 1. For {given} % write {share}."),
    ),
    "rule.example_range_low": (N_("{fact} is never {given}"), N_("It is {low} or more.")),
    "rule.example_range_high": (N_("{fact} is never {given}"), N_("It is {high} or less.")),
    "rule.example_range_both": (
        N_("{fact} is never {given}"),
        N_("It is between {low} and {high}."),
    ),
    "rule.example_match_but_no_match": (
        N_("this example should match {id}, and it does not"),
        _WRONG,
    ),
    "rule.example_match_but_unknown": (
        N_("this example should match {id}, and the rule cannot decide"),
        _MISSING,
    ),
    "rule.example_no_match_but_match": (
        N_("this example should not match {id}, and it does"),
        _WRONG,
    ),
    "rule.example_no_match_but_unknown": (
        N_("this example should not match {id}, and the rule cannot decide"),
        _MISSING,
    ),
    "rule.example_unknown_but_match": (
        N_("here {id} should not be able to decide, and it matches"),
        _WRONG,
    ),
    "rule.example_unknown_but_no_match": (
        N_("here {id} should not be able to decide, and it says no"),
        _WRONG,
    ),
    "rule.never_fired": (
        N_("{id} never fired in {count} loads"),
        N_("Compare its condition with the values of its facts."),
    ),
    "rule.held_words": (
        N_("`{fact}` is: {words}"),
        N_("Use one of these values, or another fact."),
    ),
    "rule.held_range": (
        N_("`{fact}` is between {low} and {high}"),
        N_("Use a limit in this range, or another fact."),
    ),
    "rule.held_nothing": (
        N_("`{fact}` is never known here"),
        N_("Use a fact of this mode of transport."),
    ),
    "rule.says_nothing": (
        N_("{id} has {points} points but says nothing here: {measured} at best ({method})"),
        N_("Take its points away, or keep it to show that it does not work."),
    ),
    "rule.too_loud": (
        N_("{id} has {points} points; measured for {method}: {measured} ({low} … {high})"),
        N_("It counts too much: lower its points."),
    ),
    "rule.too_quiet": (
        N_("{id} has {points} points; measured for {method}: {measured} ({low} … {high})"),
        N_("It counts too little: raise its points."),
    ),
}
