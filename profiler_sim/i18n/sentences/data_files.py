"""Files of papers and of facts: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_, counted

_AS_WRITTEN = N_("One consignment a line, as `profiler-sim generate … --to FILE.jsonl` writes it.")

SENTENCES: dict[str, tuple[str, str]] = {
    # Sentences about files of papers and facts
    "papers.json": (N_("{file}:{line}: this line is not a consignment"), _AS_WRITTEN),
    "papers.encoding": (
        N_("{file}:{line}: this line is not UTF-8"),
        N_("Save the file again as UTF-8."),
    ),
    "papers.long": (N_("{file}:{line}: this line is longer than {limit} bytes"), _AS_WRITTEN),
    "papers.missing": (
        N_("{file}:{line}: “{field}” is missing"),
        _AS_WRITTEN,
    ),
    "papers.unknown_key": (
        N_("{file}:{line}: “{field}” is not known here"),
        N_("Delete it, or look for a typing error in its name."),
    ),
    "papers.value": (
        N_("{file}:{line}: “{given}” does not fit {field}"),
        N_("Compare the line with one that `profiler-sim generate` writes."),
    ),
    "papers.impossible": (
        N_("{file}:{line}: these papers name no goods, no packages or impossible numbers"),
        N_("Look at goods, packages and weights in this line."),
    ),
    "papers.ending": (
        N_("A file that ends in “{ending}” cannot be written."),
        N_("End it in .jsonl for whole papers, or in {known} for facts."),
    ),
    "papers.one_file": (
        N_("{file} and {truth} are one file. Papers and truth need two."),
        N_("Give the truth a file of its own."),
    ),
    "papers.no_stream": (
        N_("{file} is not a plain file. Parquet needs one."),
        N_("Choose a file on the disk, or write .csv."),
    ),
    "papers.folder": (
        N_("The name of the folder {folder} is not text. Parquet cannot be written there."),
        N_("Choose another folder, or write .csv."),
    ),
    "screen.no_facts": (
        N_("{file} has no column that any of these rules reads"),
        N_("The first line must name the facts, as `profiler-sim facts` spells them."),
    ),
    "screen.more_faults": (
        counted(
            N_("{count} more line could not be read"),
            N_("{count} more lines could not be read"),
            by="count",
        ),
        "",
    ),
    "table.no_file": (
        N_("{file} is not a file on the disk"),
        N_("Save the table as a .csv file and give its name."),
    ),
    "table.long_line": (
        N_("{file}, row {row}: this line does not end"),
        N_("This may be no table of text. Save it again as CSV UTF-8."),
    ),
    "table.empty": (N_("{file} is empty"), N_("Save the table again, with its headings.")),
    "table.workbook": (
        N_("{file} is a workbook, not a table of text"),
        N_("In Excel: Save as, CSV UTF-8 (comma delimited)."),
    ),
    "table.encoding": (
        N_("{file}, row {row}: this is not UTF-8"),
        N_("In Excel: Save as, CSV UTF-8. In Notepad: Save as, Encoding: UTF-8."),
    ),
    "table.utf16": (
        N_("{file}, row {row}: this is not UTF-8; it looks like UTF-16"),
        N_("In Excel: Save as, CSV UTF-8. In Notepad: Save as, Encoding: UTF-8."),
    ),
    "table.nul": (
        N_("{file}, row {row}: there is a NUL character"),
        N_("The file may be damaged. Save the table again as CSV UTF-8."),
    ),
    "table.quote": (
        N_("{file}, row {row}: a quotation mark is not closed, or text follows it"),
        N_("Write a mark inside a text twice, or save the table again as CSV UTF-8."),
    ),
    "table.long_cell": (
        N_("{file}, row {row}: a cell is longer than {limit} characters"),
        N_("A quotation mark above may not be closed."),
    ),
    "table.short_row": (
        N_("{file}, row {row}: this row has {cells} cells, the headings have {headings}"),
        N_("Add the empty cells that are missing, or save the table again."),
    ),
    "table.long_row": (
        N_("{file}, row {row}: this row has {cells} cells, the headings have {headings}"),
        N_("Put a text that has the separator in it in quotation marks."),
    ),
    "table.no_facts": (
        N_("{file}, row {row}: no heading is a fact: {headings}"),
        N_("Name the columns id, packages, gross_kg, hs6 and so on: see `profiler-sim facts`."),
    ),
    "table.near": (
        N_("{file}, row {row}: no heading is a fact: {headings}"),
        N_("Change these headings: {meant}. `profiler-sim facts` lists all names."),
    ),
    "table.twice": (
        N_("{file}, row {row}: two columns are called “{heading}”"),
        N_("Delete one of them, or give it another name."),
    ),
    "table.above": (
        N_("{file}: the headings are in row {row}; the rows above were not read"),
        "",
    ),
    "table.no_heading": (
        N_("{file}: column {column} has no heading in row {row} and was not read"),
        "",
    ),
    "table.unknown": (N_("{file}: these columns are not facts and were not read: {headings}"), ""),
    "table.meant": (N_("{file}: did you mean: {meant}?"), ""),
    "table.no_id": (
        N_("{file} has no column “id”: the consignments are numbered from 1"),
        "",
    ),
    "table.same_id": (
        N_("{file}: “{id}” is in row {first} and in row {second}"),
        N_("Each row is screened by itself."),
    ),
    "table.no_rows": (N_("{file} has headings and no rows below them"), ""),
    "table.read_as": (N_("{file}, column “{column}”: “{value}” was read as {meaning}"), ""),
    "table.unlisted": (
        N_("{file}, row {row}, column “{column}”: no rule knows the value “{value}”"),
        N_("Known values: {values}"),
    ),
    "table.out_of_range": (
        N_("{file}, row {row}, column “{column}”: {value} cannot be"),
        N_("A value there is {range}. Rules read the number as it is; correct the table."),
    ),
    "table.number": (
        N_("{file}, row {row}, column “{column}”: “{value}” is not a number"),
        N_("Write digits only, with a point before decimals. Leave the cell empty if unknown."),
    ),
    "table.whole": (
        N_("{file}, row {row}, column “{column}”: “{value}” is not a whole number"),
        N_("Write digits only. Leave the cell empty if unknown."),
    ),
    "table.shortened": (
        N_("{file}, row {row}, column “{column}”: a spreadsheet shortened this to “{value}”"),
        N_("Its last digits may be lost. Format the column as numbers or text, and export again."),
    ),
    "table.two_numbers": (
        N_("{file}, row {row}, column “{column}”: “{value}” can be {first} or {second}"),
        N_("Write this column without marks for thousands, with a point before decimals."),
    ),
    "table.two_days": (
        N_("{file}, row {row}, column “{column}”: “{value}” can be {first} or {second}"),
        N_("Write the days of this column as 2026-03-02."),
    ),
    "table.mixed": (
        N_(
            "{file}, row {row}, column “{column}”: “{value}” is written differently "
            "from “{other}” in row {other_row}"
        ),
        N_("Write the whole column in one way."),
    ),
    "table.day": (
        N_("{file}, row {row}, column “{column}”: “{value}” is not a day"),
        N_("Write days as 2026-03-02. Leave the cell empty if unknown."),
    ),
    "table.yes_no": (
        N_("{file}, row {row}, column “{column}”: “{value}” is neither yes nor no"),
        N_("Write yes or no, true or false, 1 or 0. Leave the cell empty if unknown."),
    ),
    "table.list": (
        N_("{file}, row {row}, column “{column}”: “{value}” is not a list"),
        N_("Write several values as [ITGIT, GRPIR]."),
    ),
    "table.code": (
        N_("{file}, row {row}, column “{column}”: “{value}” is not such a code"),
        N_("Write the whole code, with its zeros. Leave the cell empty if unknown."),
    ),
    "screen.absent": (
        N_("{file} has no column for: {facts}"),
        N_("Rules that read them cannot decide."),
    ),
    # Files of facts that rules read
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
