"""How a condition is written: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

_ALONE = N_("A condition looks at one consignment. It is true, false or unknown.")
_SPLIT = N_("Make two rules, or put long lists of codes under “lists”.")
_DELETE = N_("Delete it and type it again.")
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
        N_("Write it with fewer brackets, or make two rules."),
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
}
