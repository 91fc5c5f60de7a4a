"""Sentences about conditions: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

_ALONE = N_("A condition looks at one consignment and can be true, false or unknown of it.")
_SPLIT = N_("Make two rules of it, or put long lists of codes under “lists”.")
_DELETE = N_("Delete it and type it again.")
_SHARE = N_("{fact} is between 0 and 1. For {given} % write {share}.")
_ONE_SIGN = N_("Compare with = <> < > <= or >=. Join comparisons with AND or OR.")

SENTENCES: dict[str, tuple[str, str]] = {
    # Before it is read at all
    "condition.empty": (
        N_("there is no condition here"),
        N_("Write what must be true of a consignment, such as gross_kg > 20000."),
    ),
    "condition.long": (N_("the condition is longer than {limit} characters"), _SPLIT),
    "condition.large": (N_("the condition has more than {limit} parts"), _SPLIT),
    "condition.deep": (
        N_("brackets inside brackets, or NOT after NOT, too many times over"),
        N_("Write it with fewer brackets, or make two rules of it."),
    ),
    "condition.character": (
        N_("there is an invisible character here ({character})"),
        N_("Delete it and type the blank or the word again."),
    ),
    "condition.curly": (
        N_("this is not the quotation mark of a keyboard: {part}"),
        N_("Put texts in straight quotes: 'ECGYE'."),
    ),
    "condition.dash": (
        N_("this is not the minus of a keyboard: {part}"),
        N_("Type - instead."),
    ),
    "condition.wide": (
        N_("“{part}” is not the “{plain}” of a keyboard"),
        N_("Type {plain} instead."),
    ),
    "condition.large_sign": (
        N_("“{part}” is not on a keyboard"),
        N_("Write {plain} instead."),
    ),
    "condition.letter": (
        N_("the letter “{part}” is possible only in a text in quotes"),
        _DELETE,
    ),
    "condition.comment": (
        N_("comments have no place inside a condition"),
        N_("Write it under “why”, or on a line of the file that begins with #."),
    ),
    "condition.bracket": (
        N_("the bracket “{part}” is not closed or not opened"),
        N_("Count the brackets: each ( needs one ), each [ needs one ]."),
    ),
    "condition.unclosed": (
        N_("a text begins here and does not end"),
        N_("Close it with the quote it began with. A quote inside a text is written twice: ''."),
    ),
    # How it is built
    "condition.ends": (
        N_("something is missing after “{part}”"),
        N_("Write what follows it, or delete it."),
    ),
    "condition.begins": (
        N_("a condition does not begin with {part}"),
        N_("Write a comparison before it, or delete it."),
    ),
    "condition.twice": (
        N_("“{part}” follows another joining word"),
        N_("Delete one of the two, or write a comparison between them."),
    ),
    "condition.value_wanted": (
        N_("a fact, a number or a text is missing before “{near}”"),
        N_("Write one here, such as gross_kg, 20000 or 'ECGYE'."),
    ),
    "condition.value_missing": (
        N_("before “{part}” there is nothing to compare"),
        N_("Write a fact before it, such as gross_kg."),
    ),
    "condition.joint_wanted": (
        N_("something is missing before “{near}”"),
        N_("Write AND, OR or a comparison such as = before it. Put a text in quotes."),
    ),
    "condition.chained": (
        N_("one comparison follows another"),
        N_("Write two and join them: packages > 3 AND packages < 9."),
    ),
    "condition.two_signs": (
        N_("“{part}” is not one comparison"),
        N_("Use one of = <> < > <= >= without a blank in it."),
    ),
    "condition.equals": (N_("= is written twice"), N_("Write it once: payment = 'cash'.")),
    "condition.order_sign": (
        N_("“{part}” is not a comparison"),
        N_("Write {meant} instead."),
    ),
    "condition.not_bracket": (
        N_("NOT is not possible directly after a comparison"),
        N_("Put brackets: reefer = (NOT notify_abroad)."),
    ),
    "condition.is": (
        N_("only NULL or DISTINCT FROM can follow IS, not “{part}”"),
        N_("For yes write the fact alone, for no NOT before it: reefer, NOT reefer."),
    ),
    "condition.in_brackets": (
        N_("the values after IN need brackets"),
        N_("Write IN ('ECGYE', 'COTRB'), or IN and the name of a list."),
    ),
    "condition.between_and": (
        N_("the two ends after BETWEEN are joined by AND"),
        N_("Write it like this: packages BETWEEN 900 AND 1100."),
    ),
    "condition.between_turned": (
        N_("nothing is between the ends of “{part}”: the first end is larger"),
        N_("Write the smaller end first."),
    ),
    "condition.comma": (
        N_("a comma does not fit here"),
        N_("Join comparisons with AND or OR. Commas are for lists: IN ('ECGYE', 'COTRB')."),
    ),
    "condition.thousands": (
        N_("“{part}” has a mark for thousands"),
        N_("Write digits only: {whole}."),
    ),
    "condition.thousands_point": (
        N_("“{part}” is read as {short}: the point does not separate thousands"),
        N_("Write {whole} or {short}."),
    ),
    "condition.number": (
        N_("“{part}” is not a number"),
        N_("Write digits and at most one point, such as 20000 or 0.5. Leave units out."),
    ),
    "condition.leading_zero": (
        N_("a number does not begin with 0: {part}"),
        N_("A code is a text. Put it in quotes: '{part}'."),
    ),
    "condition.large_number": (
        N_("the number “{part}” is too large"),
        N_("Write a smaller one. Long codes are texts: put them in quotes."),
    ),
    "condition.date_quotes": (
        N_("the date after DATE needs quotes"),
        N_("Write it like this: DATE '2026-01-31'."),
    ),
    "condition.subscript": (
        N_("single places of a list cannot be asked for"),
        N_("Ask whether the list has it: contains(transhipment_ports, 'MAPTM')."),
    ),
    "condition.braces": (
        N_("“{part}” has no meaning here"),
        N_("Use round brackets: ( )."),
    ),
    "condition.several": (
        N_("a rule has one condition, and here another one begins"),
        N_("Delete everything from here on, or join the two with AND or OR."),
    ),
    "condition.clause": (
        N_("only a condition is possible here, no other words of SQL"),
        N_("Keep what would come after WHERE, and nothing else."),
    ),
    "condition.subquery": (N_("questions inside a condition are not possible"), _ALONE),
    "condition.window": (N_("a condition cannot look at other consignments"), _ALONE),
    "condition.case": (
        N_("{part} is not known here"),
        N_("Write the ways apart: (reefer AND …) OR (NOT reefer AND …)."),
    ),
    "condition.arrow": (
        N_("arrows are not known here"),
        N_("For a list of ports write contains(transhipment_ports, 'MAPTM')."),
    ),
    "condition.parameter": (
        N_("“{part}” is a place for a value, not a value"),
        N_("Write the value itself, such as 20000 or 'ECGYE'."),
    ),
    "condition.collation": (
        N_("COLLATE is not known here"),
        N_("To pass over capitals write upper(description) or ILIKE."),
    ),
    "condition.dotted": (
        N_("a name with a point in it is not known here: “{part}”"),
        N_(
            "Write only the fact's name, such as gross_kg. Call functions like lower(description)."
        ),
    ),
    "condition.alias": (
        N_("a part of a condition has no name of its own"),
        N_("Delete AS and the word after it."),
    ),
    "condition.cast": (
        N_("values cannot be changed to another kind here: “{part}”"),
        N_("Facts have their kind already; a date is written DATE '2026-01-31'."),
    ),
    "condition.joining_sign": (
        N_("this sign is not known here: “{part}”"),
        N_("Write the word {meant} instead."),
    ),
    "condition.operator": (N_("this sign is not known here: “{part}”"), _ONE_SIGN),
    "condition.word_operator": (N_("{part} is not known here"), _ONE_SIGN),
    "condition.word_pattern": (
        N_("{part} is not known here"),
        N_("Write regexp_matches(description, '^USED '), or LIKE with % and _."),
    ),
    "condition.interval": (
        N_("{part} is not known here"),
        N_("Add whole days: loaded_on + 14. A date is written DATE '2026-01-31'."),
    ),
    "condition.null": (
        N_("NULL cannot be compared: the result is always unknown"),
        N_("Write IS NULL or IS NOT NULL after the fact."),
    ),
    # What it names
    "condition.function": (
        N_("the function “{name}” is not known here"),
        N_("Known are abs, round, lower, upper, left, length, contains, starts_with, year …"),
    ),
    "condition.function_near": (
        N_("the function “{name}” is not known here"),
        N_("Did you mean “{nearest}”, as in {example}?"),
    ),
    "condition.unknown": (
        N_("no fact and no list is called “{name}”"),
        N_("`profiler-sim list facts` shows every fact. A text needs quotes: '{name}'."),
    ),
    "condition.unknown_near": (
        N_("no fact and no list is called “{name}”"),
        N_("Did you mean “{nearest}”? `profiler-sim list facts` shows every fact."),
    ),
    "condition.double_quotes": (
        N_("double quotes have no meaning here: “{name}”"),
        N_("Put a text in single quotes: '{name}'."),
    ),
    "condition.quoted_fact": (
        N_("the fact {name} needs no quotes"),
        N_("Write it without: {name}."),
    ),
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
    "condition.places_only": (
        N_("this reads only places"),
        N_(
            "The rule hits everybody who ships from there. Add something about the "
            "load or its papers."
        ),
    ),
    # Files of facts
    "facts.file": (
        N_("{file} cannot be read as a table of facts"),
        N_("Give a .csv, .parquet or .jsonl file with a column for each fact."),
    ),
    "facts.path": (
        N_("the name of {file} is not text, so its table cannot be read"),
        N_("Rename the file or its folder with plain letters, or use .jsonl."),
    ),
    "facts.unwritable": (
        N_("{file} cannot be written"),
        N_("Is there room, and may you write there?"),
    ),
    "facts.value": (
        N_("{file}, row {row}: “{value}” is not a value for {fact}"),
        N_("`profiler-sim facts` shows the kind of every fact."),
    ),
    "facts.time": (
        N_("the rules took longer than {seconds:g} seconds and were stopped"),
        N_("Screen a smaller file, or fewer packs at a time."),
    ),
    "facts.memory": (
        N_("the rules needed more than {limit} MB of memory and were stopped"),
        N_("Screen a smaller file, or fewer packs at a time."),
    ),
}
