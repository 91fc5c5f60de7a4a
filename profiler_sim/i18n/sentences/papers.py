"""Sentences about files of papers and facts: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

_AS_WRITTEN = N_("One consignment a line, as `profiler-sim generate … --to FILE.jsonl` writes it.")

SENTENCES: dict[str, tuple[str, str]] = {
    "papers.json": (N_("{file}:{line}: this line is no consignment"), _AS_WRITTEN),
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
        N_("Delete it, or look for a slip in its name."),
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
        N_("{file} is no plain file. Parquet needs one."),
        N_("Choose a file on the disk, or write .csv."),
    ),
    "papers.folder": (
        N_("The folder {folder} has a name that is no text. Parquet cannot be written there."),
        N_("Choose another folder, or write .csv."),
    ),
    "screen.no_facts": (
        N_("{file} has no column that any of these rules reads"),
        N_("The first line must name the facts, as `profiler-sim facts` spells them."),
    ),
    "screen.absent": (
        N_("{file} has no column for: {facts}"),
        N_("Rules that read them cannot tell."),
    ),
}
