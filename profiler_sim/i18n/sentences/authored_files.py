"""What authored files hold, line by line: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_, counted

SENTENCES: dict[str, tuple[str, str]] = {
    # Lines of YAML and their signs
    "file.more": (
        N_("there are more errors from here on"),
        N_("Correct the errors above. Then run validate again."),
    ),
    "file.control": (
        N_("an invisible control character ({char})"),
        N_("Delete it and type the word again."),
    ),
    "file.escape": (
        N_("a backslash in double quotes makes a control character here ({char})"),
        N_("Leave it out, or put the text in single quotes."),
    ),
    "file.doubtful": (
        N_("looks like plain text but is not: {char}"),
        N_("Type the word again on one keyboard."),
    ),
    "file.form": (N_("the file breaks off here: {reason}"), N_("Look at indents and quotes.")),
    "file.tab": (
        N_("there is a tab where only spaces are possible"),
        N_("Indent with spaces; most editors can turn the Tab key into spaces."),
    ),
    "file.odd_space": (
        N_("{char} is where a plain space should be"),
        N_("Delete it and press the space bar."),
    ),
    "file.dash": (
        N_("a long dash is where a hyphen should be: {char}"),
        N_("Type a hyphen: {line}"),
    ),
    "file.bullet": (
        N_("“{char}” is where a hyphen should be"),
        N_("Type a hyphen: {line}"),
    ),
    "file.hyphen_space": (
        N_("after the hyphen a space is missing"),
        N_("Write: {line}"),
    ),
    "file.wide_colon": (N_("this colon is a wide one (U+FF1A)"), N_("Write: {line}")),
    "file.colon_space": (N_("after the colon a space is missing"), N_("Write: {line}")),
    "file.colon_missing": (N_("a colon is missing after this key"), N_("Write: {line}")),
    "file.equals": (N_("a key ends with a colon, not with “=”"), N_("Write: {line}")),
    "file.begins": (
        N_("a text that begins with {char} needs quotes"),
        N_("Write: {line}"),
    ),
    "file.colon_in_text": (
        N_("a text with a colon and a space in it needs quotes"),
        N_("If it is a key, begin a new line. If it is text, write: {line}"),
    ),
    "file.after_quote": (
        N_("the text goes on after its closing quote"),
        N_("Put all of it in quotes: {line}"),
    ),
    "file.quote_open": (
        N_("a quote is opened here and not closed"),
        N_("Write: {line}"),
    ),
    "file.bracket_open": (
        N_("“{char}” is opened here and not closed"),
        N_("Close it, or put the text in quotes: {line}"),
    ),
    "file.curly_quotes": (
        N_("these quotes become part of the text: {char}"),
        N_("If they should not, write: {line}"),
    ),
    "file.hash": (
        N_("“#” begins a comment: only “{rest}” remains"),
        N_("To keep all of it, write: {line}"),
    ),
    "file.hash_all": (
        N_("“#” begins a comment: nothing of this text remains"),
        N_("To keep it, write: {line}"),
    ),
    "file.too_far_left": (
        counted(
            N_("line {number} begins one space too far left"),
            N_("line {number} begins {words} spaces too far left"),
            "n",
        ),
        N_("Lines of one block begin exactly below one another."),
    ),
    "file.too_far_left_of": (
        counted(
            N_("line {number} begins one space too far left"),
            N_("line {number} begins {words} spaces too far left"),
            "n",
        ),
        N_("Begin it exactly below “{word}” in line {other}."),
    ),
    "file.too_far_right": (
        counted(
            N_("line {number} begins one space too far right"),
            N_("line {number} begins {words} spaces too far right"),
            "n",
        ),
        N_("Lines of one block begin exactly below one another."),
    ),
    "file.too_far_right_of": (
        counted(
            N_("line {number} begins one space too far right"),
            N_("line {number} begins {words} spaces too far right"),
            "n",
        ),
        N_("Begin it exactly below “{word}” in line {other}."),
    ),
    "file.colon": (
        N_("a colon and a space make a key, and no key is possible here"),
        N_(
            "If it is text, put the text in quotes. If it is a key, check the spaces "
            "before this line."
        ),
    ),
    "file.no_colon": (
        N_("this line has no key"),
        N_("Write a key and a colon. If it belongs to the text above, add spaces before it."),
    ),
    "file.quote": (
        N_("a quote is opened here and never closed"),
        N_("Close it. A quote within single quotes is written twice: ''."),
    ),
    "file.bracket": (
        N_("a bracket is opened here and never closed"),
        N_("Close it, or put the text in quotes."),
    ),
    "file.bracket_here": (
        N_("this bracket or comma does not belong here"),
        N_("Delete it, or put the text in quotes."),
    ),
    "file.backslash": (
        N_("in double quotes, a backslash is not possible before this"),
        N_("Put the text in single quotes, or write the backslash twice."),
    ),
    "file.line": (
        N_("the file cannot be read on from here"),
        N_(
            "Lines of one block begin exactly below one another. Put a text with "
            "quotes in it in quotes."
        ),
    ),
    "file.empty": (
        N_("there is nothing in this file"),
        N_("To begin one with notes: profiler-sim new scenario NAME."),
    ),
    "file.too_many": (N_("too many entries"), ""),
    "file.scalar_too_long": (N_("too long a text"), ""),
    "file.too_deep": (N_("blocks inside blocks more than {limit} deep"), ""),
    "file.alias": (
        N_("anchors (&) and references (*) are not used here"),
        N_("Put a text that begins with & or * in quotes."),
    ),
    "file.merge": (N_("merge keys (<<) are not used here"), N_("Write the lines out.")),
    "file.documents": (N_("a second document begins"), N_("Keep one document in a file.")),
    "file.tag": (
        N_("tags (!) are not used here"),
        N_("Put a text that begins with ! in quotes."),
    ),
    "file.key": (N_("a key must be a plain word"), N_("Write a word, a colon and a value.")),
    # Keys of authored files and their values
    "file.earlier_key": (
        N_("“{key}” is now called “{now}”"),
        N_("The old word still works."),
    ),
    "file.duplicate": (
        N_("“{key}” is here a second time; first in line {first}"),
        N_("Keep one of them."),
    ),
    "file.kind": (
        N_("the file does not say what it is"),
        N_("Begin with one of: {known}."),
    ),
    "file.missing": (N_("“{key}” is missing"), N_("Add a line “{key}: …”.")),
    "file.unknown_key": (N_("“{key}” is not known here"), N_("Known: {known}.")),
    "file.unknown_key_belongs": (
        N_("“{key}” belongs under “{block}”"),
        N_("Write it below “{block}:”, two spaces further right."),
    ),
    "file.unknown_key_belongs_list": (
        N_("“{key}” belongs into the list “{block}”"),
        N_("Write it below “{block}:”, in a block that begins with a hyphen."),
    ),
    "file.unknown_key_further_left": (
        N_("“{key}” is too far right: it is a key of the whole file"),
        N_("Begin it at the left edge."),
    ),
    "file.unknown_key_nearest": (
        N_("“{key}” is not known here"),
        N_("Did you mean “{nearest}”?"),
    ),
    "file.unknown_key_in_braces": (
        N_("“{key}” is not known here"),
        N_("A comma inside {{ }} starts a new key. Put the text on its own line."),
    ),
    "file.whole_number": (
        N_("“{given}” is not a whole number"),
        N_("Write digits only, such as 40."),
    ),
    "file.number": (N_("“{given}” is not a number"), N_("Write digits and a point.")),
    "file.yes_no": (N_("“{given}” is neither yes nor no"), N_("Write yes or no.")),
    "file.day": (
        N_("“{given}” is not a day"),
        N_("Write year-month-day, such as 2026-03-01."),
    ),
    "file.time": (
        N_("“{given}” is not a day and time"),
        N_("Write it such as 2026-03-01T06:00."),
    ),
    "file.empty_text": (N_("a text is needed here, and it is empty"), N_("Write a few words.")),
    "file.long_text": (N_("this text is too long"), N_("At most {limit} characters.")),
    "file.text": (N_("a text is needed here"), N_("Write words, not a list or a block.")),
    "file.text_in_list": (
        N_("a text is needed here, and brackets make a list"),
        N_("Write {line} without brackets, or put all of it in quotes: {quoted}"),
    ),
    "file.below_zero": (
        N_("“{given}” is below zero"),
        N_("Write the number without the minus: {meant}"),
    ),
    "file.colon_in_braces": (
        N_("after this colon, a space and a value are missing"),
        N_("Write it like this: {{payment: cash}}"),
    ),
    "file.text_in_brackets": (
        N_("a text is needed here, and brackets make a list or a block"),
        N_("Put the text in quotes: {line}"),
    ),
    "file.list_of_names": (
        N_("a list of names is needed here"),
        N_("Write only the names, in brackets: {line}"),
    ),
    "file.list_of_one": (
        N_("a list is needed here"),
        N_("Write it in brackets: {line}"),
    ),
    "file.list_of_one_block": (
        N_("a list is needed here, and this is a block without a hyphen"),
        N_(
            "Put “- ” before this line, and two spaces before the other lines of the block: {line}"
        ),
    ),
    "file.list_in_braces": (
        N_("a list is needed here"),
        N_("Put [ before the brace and ] after it."),
    ),
    "file.list_of_blocks": (
        N_("a list of blocks is needed here"),
        N_("Keys: {known}. Begin each block with a hyphen: {line}"),
    ),
    "file.block": (N_("a block of keys is needed here"), N_("Write “key: value” lines.")),
    "file.block_not_list": (
        N_("a block of keys is needed here, and hyphens make a list"),
        N_("Write spaces in place of the hyphens: {line}"),
    ),
    "file.block_of_names": (
        N_("names with their values are needed here"),
        N_("Write each name on its own line, with a colon and its value: {line}"),
    ),
    "file.block_of_keys": (
        N_("a block of keys is needed here"),
        N_("Write lines such as “{line}”. Keys: {known}."),
    ),
    "file.no_value": (
        N_("“{key}” has no value"),
        N_("Write a value after the colon, or delete the line."),
    ),
    "file.no_value_needed": (
        N_("“{key}” has no value"),
        N_("Write a value after the colon."),
    ),
    "file.no_item": (
        N_("nothing follows this hyphen"),
        N_("Write something after it, or delete the line."),
    ),
    "file.whole_number_meant": (
        N_("“{given}” is not a whole number in the form that files need"),
        N_("Write digits only: {meant}"),
    ),
    "file.number_meant": (
        N_("“{given}” is not a number in the form that files need"),
        N_("Write digits and a point: {meant}"),
    ),
    "file.day_meant": (
        N_("“{given}” is not a day in the form that files need"),
        N_("Write the year first: {meant}"),
    ),
    "file.one_of": (N_("“{given}” is not possible here"), N_("One of: {expected}.")),
    "file.at_least": (N_("“{given}” is too small"), N_("At least {limit}.")),
    "file.at_most": (N_("“{given}” is too large"), N_("At most {limit}.")),
    "file.too_few": (N_("there are too few entries"), N_("At least {limit}.")),
    "file.too_many_items": (N_("there are too many entries"), ""),
    "file.pattern": (N_("“{given}” does not have the right form"), ""),
    "file.value": (N_("“{given}” does not fit: {reason}"), ""),
    "file.more_than": (N_("“{given}” is too small"), N_("More than {limit}.")),
    "file.order": (
        N_("“{low}” is more than “{high}”"),
        N_("Write the smaller number under “{low}”."),
    ),
    "file.no_stretch": (
        N_("there is nothing between “{low}” and “{high}”"),
        N_("Write the smaller number under “{low}”, the larger under “{high}”."),
    ),
}
