"""Values and patterns in a condition: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

_SHARE = N_("{fact} is between 0 and 1. For {given} % write {share}.")

SENTENCES: dict[str, tuple[str, str]] = {
    # Values in a condition, and whether they fit a fact
    # Whether its parts fit each other
    "condition.not_yesno": (
        N_("“{part}” is neither true nor false"),
        N_("Compare it with something, such as gross_kg > 20000."),
    ),
    "condition.date": (
        N_("“{part}” is not a date"),
        N_("Write year, month and day with hyphens: '{meant}'."),
    ),
    "condition.mixed_list": (
        N_("a list and a single value do not go together: “{part}”"),
        N_("Ask whether the list has it: contains(transhipment_ports, 'MAPTM')."),
    ),
    "condition.mixed_yesno": (
        N_("yes or no is compared with something else: “{part}”"),
        N_("Write the fact alone, or NOT before it: reefer, NOT reefer."),
    ),
    "condition.mixed_date": (
        N_("a date is compared with something else: “{part}”"),
        N_("Write the date in quotes: '2026-01-31'."),
    ),
    "condition.mixed_number": (
        N_("a number and a text do not go together: “{part}”"),
        N_("Write numbers without quotes: 20000."),
    ),
    "condition.mixed_code": (
        N_("a text and a number do not go together: “{part}”"),
        N_("Codes are texts: write '{meant}'."),
    ),
    "condition.mixed_digits": (
        N_("a number and a text do not go together: “{part}”"),
        N_("Write the number without quotes: {meant}."),
    ),
    "condition.mixed_text": (
        N_("a text and a number do not go together: “{part}”"),
        N_("HS codes and the like are texts: put them in quotes, '690721'."),
    ),
    "condition.no_order": (
        N_("neither side of “{part}” can be larger"),
        N_("Write yes or no alone: reefer, NOT reefer. Compare lists with =."),
    ),
    "condition.whole": (
        N_("{fact} is a whole number, so it is never {part}"),
        N_("Write a whole number, or compare with < or >."),
    ),
    "condition.division": (
        N_("“{part}” divides by zero, so the answer is always unknown"),
        N_("Divide by another number or by a fact, such as packages."),
    ),
    "condition.sign": (
        N_("“{part}” puts {sign} before something that is not a number"),
        N_("Write {sign} before numbers only, such as -5."),
    ),
    "condition.arguments": (
        N_("“{part}” is not given what it needs"),
        N_("Write it like this: {example}."),
    ),
    "condition.fixed": (
        N_("“{part}” must be a whole number from 0 to {high}"),
        N_("Write the number itself, such as left(hs6, 4)."),
    ),
    "condition.list_member": (
        N_("a list in [ ] has texts in quotes, and “{part}” is not one"),
        N_("Write ['ECGYE', 'COTRB']; for other values use IN (…)."),
    ),
    "condition.list_nested": (
        N_("a list is inside a list: “{part}”"),
        N_("Write all values between one pair of brackets: IN ('ECGYE', 'COTRB')."),
    ),
    "condition.list_in_list": (
        N_("“{part}” asks for a list inside a list"),
        N_("Write list_has_any({first}, {second})."),
    ),
    "condition.list_texts": (
        N_("a list of texts never has the value before IN: “{part}”"),
        N_("Write a text fact before IN, such as loading_port."),
    ),
    "condition.list_empty": (
        N_("nothing is ever in an empty list"),
        N_("Write at least one value: IN ('ECGYE')."),
    ),
    # What a fact can hold
    "condition.letters_capitals": (
        N_("{fact} is never “{given}”: it has capitals only"),
        N_("Write '{meant}'."),
    ),
    "condition.letters_small": (
        N_("{fact} is never “{given}”: it has small letters only"),
        N_("Write '{meant}'."),
    ),
    "condition.value": (N_("{fact} is never “{given}”"), N_("It can be: {values}.")),
    "condition.value_near": (
        N_("{fact} is never “{given}”"),
        N_("Write '{nearest}'. It can be: {values}."),
    ),
    "condition.value_code": (
        N_("{fact} is never “{given}”"),
        N_("Write a code, not a name, such as {values}."),
    ),
    "condition.value_code_near": (
        N_("{fact} is never “{given}”"),
        N_("Did you mean '{nearest}'? Codes are {values} and so on."),
    ),
    "condition.value_form": (
        N_("{fact} is never written like “{given}”"),
        N_("Write it like '{example}'."),
    ),
    "condition.fit": (N_("no value of {fact} fits “{given}”"), N_("It can be: {values}.")),
    "condition.fit_code": (
        N_("no value of {fact} fits “{given}”"),
        N_("Its values are codes such as {values}."),
    ),
    "condition.range_low": (N_("{fact} is never {given}"), N_("It is {low} or more.")),
    "condition.range_high": (N_("{fact} is never {given}"), N_("It is {high} or less.")),
    "condition.range_both": (
        N_("{fact} is never {given}"),
        N_("It is between {low} and {high}."),
    ),
    "condition.range_share": (N_("{fact} is never {given}"), _SHARE),
    "condition.never_share": (N_("“{part}” is never true"), _SHARE),
    "condition.always_share": (N_("“{part}” is always true where {fact} is known"), _SHARE),
    "condition.never_low": (N_("“{part}” is never true"), N_("{fact} is {low} or more.")),
    "condition.never_high": (N_("“{part}” is never true"), N_("{fact} is {high} or less.")),
    "condition.never_both": (
        N_("“{part}” is never true"),
        N_("{fact} is between {low} and {high}."),
    ),
    "condition.always_low": (
        N_("“{part}” is always true where {fact} is known"),
        N_("{fact} is {low} or more. To ask whether it is known, write IS NOT NULL."),
    ),
    "condition.always_high": (
        N_("“{part}” is always true where {fact} is known"),
        N_("{fact} is {high} or less. To ask whether it is known, write IS NOT NULL."),
    ),
    "condition.always_both": (
        N_("“{part}” is always true where {fact} is known"),
        N_("{fact} is between {low} and {high}."),
    ),
    # What works and is probably not meant
    "condition.no_fact": (
        N_("this reads no fact, so it says the same of every consignment"),
        N_("Name at least one fact, such as gross_kg."),
    ),
    "condition.contradiction": (
        N_("“{first}” and “{second}” are never true together"),
        N_("No consignment can meet both. Change a number, or write OR."),
    ),
    "condition.places_only": (
        N_("this reads only places"),
        N_(
            "The rule hits everybody who ships from there. Add something about the "
            "load or its papers."
        ),
    ),
    # Patterns of texts in a condition
    # Patterns
    "condition.like_end": (
        N_("the pattern {part} ends with its escape sign {sign}"),
        N_("Delete the last {sign}, or write something after it."),
    ),
    "condition.like_escape": (
        N_("{part} cannot be an escape sign"),
        N_("Take a sign that is not a letter, digit, blank, % or _: ESCAPE '!'."),
    ),
    "condition.like_backslash": (
        N_("\\ means itself in the pattern {part}"),
        N_("Write ESCAPE '\\' after the pattern, or leave the \\ out."),
    ),
    "condition.pattern_open": (
        N_("the bracket “{near}” in the pattern is not closed or not opened"),
        N_("Close it. A bracket that means itself needs \\ before it: \\(."),
    ),
    "condition.pattern_repeat": (
        N_("“{near}” in the pattern has nothing to repeat"),
        N_("Delete it. A sign that means itself needs \\ before it: \\+."),
    ),
    "condition.pattern_form": (
        N_("“{near}” is not known in patterns"),
        N_("Known are . * + ? | ( ) [a-z] {{2,3}} ^ $ \\d \\w \\s \\b, and \\ before a sign."),
    ),
    "condition.pattern_range": (
        N_("“{near}” is not a range of letters"),
        N_("Write the smaller end first: [a-z]. A hyphen that means itself comes last: [a-z-]."),
    ),
    "condition.pattern_count": (
        N_("“{near}” repeats too often, or the larger number comes first"),
        N_("Count up to 100, the smaller number first: {{2,3}}."),
    ),
    "condition.pattern_slow": (
        N_("“{near}” repeats a group a number of times, which may take too long"),
        N_("Use * or + after the bracket, or write the group out."),
    ),
    "condition.pattern_fixed": (
        N_("the pattern “{part}” must be a text in quotes"),
        N_("Write it out: regexp_matches(description, '^USED ')."),
    ),
    "condition.like_star": (
        N_("* means itself in the pattern {part}"),
        N_("For any letters write % instead: {meant}."),
    ),
}
