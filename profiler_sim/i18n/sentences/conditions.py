"""Sentences about conditions: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

_ALONE = N_("A condition looks at one consignment and can be true, false or unknown of it.")

SENTENCES: dict[str, tuple[str, str]] = {
    # Before it is read at all
    "condition.empty": (
        N_("there is no condition here"),
        N_("Write what must be true of a consignment, such as gross_kg > 20000."),
    ),
    "condition.long": (
        N_("the condition is longer than {limit} characters"),
        N_("Make two rules of it, or put long lists of codes under “lists”."),
    ),
    "condition.large": (
        N_("the condition has more than {limit} parts"),
        N_("Make two rules of it, or put long lists of codes under “lists”."),
    ),
    "condition.deep": (
        N_("brackets inside brackets, or NOT after NOT, too many times over"),
        N_("Write it flatter, or make two rules of it."),
    ),
    "condition.slow": (
        N_("the condition takes too long even on one consignment"),
        N_("Use shorter patterns and fewer of them."),
    ),
    "condition.character": (
        N_("a character that cannot be seen stands here ({character})"),
        N_("Delete it and type the blank or the word again."),
    ),
    "condition.curly": (
        N_("this is not the quotation mark of a keyboard: {part}"),
        N_("Put texts in straight quotes: 'ECGYE'."),
    ),
    "condition.comment": (
        N_("comments have no place inside a condition"),
        N_("Write it under “why”, or on a line of the file that begins with #."),
    ),
    "condition.bracket": (
        N_("the bracket “{part}” has no partner"),
        N_("Count the brackets: each ( needs one )."),
    ),
    "condition.unclosed": (
        N_("a text begins here and does not end"),
        N_("Close it with the quote it began with; a quote inside a text is written twice: ''."),
    ),
    # How it is built
    "condition.syntax": (
        N_("this cannot be read near “{near}”"),
        N_("Look just before it: a missing AND, quote or comma?"),
    ),
    "condition.several": (
        N_("a rule has one condition; here something else begins"),
        N_("Delete everything from here on, or join the two with AND or OR."),
    ),
    "condition.clause": (
        N_("only a condition may stand here, no other words of SQL"),
        N_("Keep what would come after WHERE, and nothing else."),
    ),
    "condition.refused": (
        N_("conditions do not know this form"),
        N_("Use comparisons joined by AND, OR and NOT."),
    ),
    "condition.subquery": (N_("questions inside a condition are not possible"), _ALONE),
    "condition.window": (N_("a condition cannot look at other consignments"), _ALONE),
    "condition.star": (
        N_("a condition names its facts; * does not stand for them"),
        N_("Name the fact, such as gross_kg."),
    ),
    "condition.case": (
        N_("CASE is not known here"),
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
        N_("Write the fact's name alone, such as gross_kg; call functions as lower(description)."),
    ),
    "condition.alias": (
        N_("a part of a condition gets no name of its own"),
        N_("Delete the word behind it; two comparisons are joined by AND or OR."),
    ),
    "condition.call": (
        N_("“{part}” is called in a way that is not known here"),
        N_("Write the name and plain values in brackets, such as left(hs6, 4)."),
    ),
    "condition.cast": (
        N_("values are not turned into another kind here: “{part}”"),
        N_("Facts have their kind already; a date is written DATE '2026-01-31'."),
    ),
    "condition.constant": (
        N_("“{part}” is no kind of value that is known here"),
        N_("Write a number, a text in quotes, true, false or DATE '2026-01-31'."),
    ),
    "condition.operator": (
        N_("this operator is not known here: “{part}”"),
        N_("Use = <> < > <= >=, AND, OR, NOT, IN, BETWEEN, LIKE or IS NULL."),
    ),
    "condition.group": (
        N_("several values in one bracket are not compared at once"),
        N_("Write one comparison for each and join them with AND."),
    ),
    "condition.interval": (
        N_("spans of time are not written with INTERVAL here"),
        N_("Add whole days: loaded_on + 14; two dates give the days between them."),
    ),
    "condition.null": (
        N_("NULL is no value to compare with: the answer would always be unknown"),
        N_("Write IS NULL or IS NOT NULL behind the fact."),
    ),
    # What it names
    "condition.function": (
        N_("the function “{name}” is not known here"),
        N_("Known are arithmetic, lower, upper, left, length, contains, starts_with, year …"),
    ),
    "condition.function_near": (
        N_("the function “{name}” is not known here"),
        N_("Did you mean “{nearest}”, as in {example}?"),
    ),
    "condition.unknown": (
        N_("no fact and no list is called “{name}”"),
        N_("`profiler-sim facts` lists every fact; a text needs quotes: 'ECGYE'."),
    ),
    "condition.unknown_near": (
        N_("no fact and no list is called “{name}”"),
        N_("Did you mean “{nearest}”?"),
    ),
    "condition.double_quotes": (
        N_("double quotes mean the name of a fact, and none is called “{name}”"),
        N_("Put a text in single quotes: '{name}'."),
    ),
    # Whether its parts fit each other
    "condition.not_yesno": (
        N_("“{part}” is neither true nor false"),
        N_("Compare it with something, such as gross_kg > 20000."),
    ),
    "condition.date": (
        N_("“{part}” is no date"),
        N_("Write year, month and day with hyphens: '2026-01-31'."),
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
    "condition.mixed_text": (
        N_("a text and a number do not go together: “{part}”"),
        N_("HS codes and the like are texts: put them in quotes, '690721'."),
    ),
    "condition.arguments": (
        N_("“{part}” is not given what it needs"),
        N_("Write it like this: {example}."),
    ),
    "condition.member": (
        N_("“{part}” asks for something the list or text cannot hold"),
        N_("Ask a list of ports for a port in quotes, a text for a piece of text."),
    ),
    "condition.pattern": (
        N_("the pattern in “{part}” cannot be read"),
        N_("Look for a bracket without partner; a point, + or * as such needs \\ before it."),
    ),
    "condition.pattern_fixed": (
        N_("the pattern in “{part}” must be a text in quotes"),
        N_("Write it out: regexp_matches(description, '^USED ')."),
    ),
    "condition.pattern_slow": (
        N_("the pattern in “{part}” repeats a group a number of times, which may take too long"),
        N_("Use * or + behind the bracket, or write the group out."),
    ),
    "condition.fails": (
        N_("“{part}” cannot be worked out"),
        N_("Check it for numbers that are too large and for kinds that do not fit."),
    ),
    # What works and is probably not meant
    "condition.no_fact": (
        N_("this reads no fact, so it says the same of every consignment"),
        N_("Name at least one fact, such as gross_kg."),
    ),
    "condition.places_only": (
        N_("this reads only places"),
        N_("Everybody who ships from there is hit. Add what the load or its papers show."),
    ),
    # Files of facts
    "facts.file": (
        N_("{file} cannot be read as a table of facts"),
        N_("A .csv, .parquet or .jsonl file is wanted, with a column for each fact."),
    ),
    "facts.unwritable": (
        N_("{file} cannot be written"),
        N_("Is there room, and may you write there?"),
    ),
    "facts.value": (
        N_("{file}, row {row}: “{value}” is no value for {fact}"),
        N_("`profiler-sim facts` tells the kind of every fact."),
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
