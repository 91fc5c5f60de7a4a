"""``import``: a manifest of the trade as a case folder, made anonymous."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import (
    choice,
    file_name,
    json_word,
    print_json,
    to_word,
    whole,
)
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.progress import progress
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from pathlib import Path

    from profiler_sim.catalogue.catalogue import Catalogue
    from profiler_sim.mentor.imports.import_report import ImportReport
    from profiler_sim.mentor.imports.manifest_import import ImportWishes, ManifestImport
    from profiler_sim.mentor.imports.sources import TradeSource
    from profiler_sim.trade_files.readers.headings import ColumnMatch
    from profiler_sim.trade_files.records import Reading

FORMAT_WORDS = (
    *("csv", "excel", "edifact", "cargo-imp", "cargo-xml", "awmds", "sad", "cc015c", "itmatt"),
)
"""What ``--as`` takes; the same as ``trade_files.formats`` knows."""
_MOST_LOADS = 400
_UNPLAYABLE = 1
"""Exit code where no load of the file can be played."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=file_name, help=_("a manifest, declaration or load list"))
    to_word(parser, _("a new case folder"), _("FOLDER"))
    parser.add_argument(
        "--again", action="store_true", help=_("write over what an earlier import wrote there")
    )
    _reading_arguments(parser)
    _exercise_arguments(parser)
    parser.add_argument("--yes", action="store_true", help=_("the columns need no confirmation"))
    parser.add_argument(
        "--keep", action="store_true", help=_("keep real data; the case is private then")
    )
    json_word(parser)


def _reading_arguments(parser: ArgumentParser) -> None:
    """How files are read."""
    parser.add_argument(
        "--second",
        type=file_name,
        metavar=_("FILE"),
        help=_("a load list or discharge list, for seals and weights of the same containers"),
    )
    parser.add_argument(
        "--as",
        dest="format",
        type=choice(FORMAT_WORDS),
        metavar=_("FORMAT"),
        help=_("format of the file, where it is not recognised: {names}").format(
            names=", ".join(FORMAT_WORDS)
        ),
    )
    for name, metavar, text in _REPEATED:
        parser.add_argument(name, action="append", default=[], metavar=_(metavar), help=_(text))


_REPEATED = (
    ("--column", N_("HEADING=FIELD"), N_("what a column holds; - leaves it out")),
    ("--word", N_("WORD"), N_("words of goods that name nobody and may stay")),
    ("--rate", "EUR=1.08", N_("US dollars for one unit of a currency")),
)
"""Arguments that may be given several times: how each is written, and what it says."""


def _exercise_arguments(parser: ArgumentParser) -> None:
    """What the exercise is made of."""
    parser.add_argument("--unit", metavar=_("UNIT"), help=_("the desk, such as Bar"))
    parser.add_argument(
        "--take",
        type=whole(1, _MOST_LOADS),
        metavar="N",
        help=_("how many loads the exercise has, drawn at random"),
    )
    parser.add_argument(
        "--hide",
        action="append",
        default=[],
        metavar=_("METHOD=N"),
        help=_("hide goods in N loads by a method of the catalogue"),
    )
    parser.add_argument(
        "--from", dest="start", metavar=_("PLACE"), help=_("place of loading where none is stated")
    )


def _run(options: Namespace) -> int:
    import gc
    from pathlib import Path

    from profiler_sim.app.content import Content
    from profiler_sim.mentor.imports.case_folder import refuse_full_folder
    from profiler_sim.mentor.imports.import_report import ImportReport
    from profiler_sim.mentor.imports.sources import open_source
    from profiler_sim.trade_files.second_source import add_second_source

    folder = Path(options.to)
    refuse_full_folder(folder, again=options.again)
    source = open_source(Path(options.file), options.format)
    second = open_source(Path(options.second)) if options.second else None
    catalogue = Content().catalogue
    gc.disable()  # hundreds of thousands of small values, none of them in circles
    try:
        reading = _reading(source, options, catalogue)
        if second is not None:
            add_second_source(reading, _reading(second, options, catalogue))
        wishes = _wishes(options, folder, reading, catalogue)
        _confirm_keeping(options)
        done = _imported(reading, wishes, catalogue)
        report = ImportReport.of(reading, done, wishes)
        _write(folder, done, report, wishes)
    finally:
        gc.enable()
    if options.json:
        print_json(report.as_data())
    else:
        for line in _report_lines(folder, done, report, wishes):
            print(line)
    return 0 if done.scenario else _UNPLAYABLE


def _reading(source: "TradeSource", options: Namespace, catalogue: "Catalogue") -> "Reading":
    from profiler_sim.mentor.imports.heading_memory import keep_headings, kept_headings
    from profiler_sim.mentor.imports.sources import columns_of, read_source

    given = _columns(options.column)
    columns = columns_of(source, {**kept_headings(), **given})
    if columns:
        if not options.json:
            for line in _column_lines(source, columns):
                print(line)
        if not options.yes and not _is_yes(_("Is this right? [y/N]")):
            raise WrongUsage("trade.columns")
        keep_headings(columns, given)
    mode = catalogue.units[_unit_word(options.unit, catalogue)].mode if options.unit else None
    total = len(source.table.rows) if source.table else 1
    with progress(_("rows"), total) as done:
        return read_source(source, columns, mode, done)


def _columns(words: Sequence[str]) -> dict[str, str]:
    from profiler_sim.trade_files.fields import KINDS
    from profiler_sim.trade_files.readers.headings import UNUSED, normalised

    chosen: dict[str, str] = {}
    for word in words:
        heading, _equals, name = word.rpartition("=")
        if not heading or (name != UNUSED and name not in KINDS):
            raise WrongUsage("trade.column_word", {"word": word, "known": ", ".join(KINDS)})
        chosen[normalised(heading)] = name
    return chosen


def _column_lines(source: "TradeSource", columns: "Sequence[ColumnMatch]") -> Iterator[str]:
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.i18n.trade_fields import field_name

    table = source.table
    if table is None:
        return
    text = _("{file}: headings in row {row}, read as {how}")
    yield on_one_line(text.format(file=source.name, row=table.heading_row, how=table.read_as))
    hows = {"words": _("by its words"), "chosen": _("as you said"), "same": ""}
    for match in columns:
        if not match.heading:
            continue
        held = field_name(match.field) if match.field else _("not used")
        if match.how == "twice":
            held = _("not used: an earlier column has it")
        how = hows.get(match.how, "")
        yield f"  {on_one_line(match.heading):32}  {held}{f' ({how})' if how else ''}"


def _is_yes(question: str) -> bool:
    try:
        answer = input(f"{question} > ")
    except EOFError:
        answer = ""
    return answer.strip().casefold() in {"y", "yes", _("yes").casefold()}


def _confirm_keeping(options: Namespace) -> None:
    """Real data are kept only when somebody types the word."""
    if not options.keep:
        return
    from profiler_sim.mentor.imports.wish_words import KEEP_WORD, confirm_keeping

    print(_("Names, addresses and numbers of real people and firms will stay in the case."))
    word = _(KEEP_WORD)
    try:
        answer = input(_("Type {word} to keep them").format(word=word) + " > ")
    except EOFError:
        answer = ""
    confirm_keeping(answer, word)


def _wishes(
    options: Namespace, folder: "Path", reading: "Reading", catalogue: "Catalogue"
) -> "ImportWishes":
    from profiler_sim.mentor.imports.manifest_import import ImportWishes, default_name, unit_of
    from profiler_sim.mentor.imports.vocabulary import place_index, words_of

    unit = options.unit and _unit_word(options.unit, catalogue)
    unit = unit or unit_of(reading, catalogue)
    if unit is None:
        raise WrongUsage("trade.no_unit", {"known": ", ".join(catalogue.units)})
    start = options.start and place_index().code_of(options.start)
    if options.start and start is None:
        raise WrongUsage("trade.no_start", {"word": options.start})
    return ImportWishes(
        unit=unit,
        name=default_name(folder),
        keep=options.keep,
        take=options.take,
        hide=_methods(options.hide, catalogue, unit),
        start=start or None,
        rates=_rates(options.rate),
        words=frozenset(words_of(options.word)),
    )


def _unit_word(word: str, catalogue: "Catalogue") -> str:
    from profiler_sim.files.kinds import unknown_name
    from profiler_sim.scenario.names import matching_names

    found = matching_names(word, catalogue.units)
    if len(found) != 1:
        raise unknown_name("unit", word, catalogue.units)
    return found[0]


def _methods(words: Sequence[str], catalogue: "Catalogue", unit: str) -> Mapping[str, int]:
    from profiler_sim.files.kinds import unknown_name
    from profiler_sim.mentor.imports.wish_words import count_of
    from profiler_sim.scenario.names import matching_names

    known = catalogue.of_unit(unit).methods
    wanted: dict[str, int] = {}
    for word in words:
        name, equals, count = word.partition("=")
        loads = count_of(count, word) if equals else 1
        if not loads:
            raise WrongUsage("trade.hide_word", {"word": word})
        found = matching_names(name.strip(), known)
        if len(found) != 1:
            raise unknown_name("method", name, known)
        wanted[found[0]] = wanted.get(found[0], 0) + loads
    return wanted


def _rates(words: Sequence[str]) -> Mapping[str, float]:
    from profiler_sim.mentor.imports.wish_words import rate_of

    rates: dict[str, float] = {}
    for word in words:
        currency, _equals, value = word.partition("=")
        if not currency.isalpha():
            raise WrongUsage("trade.rate_word", {"word": word})
        rates[currency.upper()] = rate_of(value, word)
    return rates


def _imported(
    reading: "Reading", wishes: "ImportWishes", catalogue: "Catalogue"
) -> "ManifestImport":
    import secrets

    from profiler_sim.mentor.imports.manifest_import import import_manifest
    from profiler_sim.trade_files.anonymiser.secret import KEY_BYTES

    with progress(_("consignments"), len(reading.records)) as done:
        return import_manifest(reading, wishes, catalogue, secrets.token_bytes(KEY_BYTES), done)


def _write(
    folder: "Path", done: "ManifestImport", report: "ImportReport", wishes: "ImportWishes"
) -> None:
    from profiler_sim.mentor.imports.case_files import case_files
    from profiler_sim.mentor.imports.case_folder import write_case_folder

    write_case_folder(folder, case_files(done, report, wishes))


def _report_lines(
    folder: "Path", done: "ManifestImport", report: "ImportReport", wishes: "ImportWishes"
) -> Iterator[str]:
    from profiler_sim.i18n.wording import message
    from profiler_sim.mentor.imports.case_files import next_steps
    from profiler_sim.mentor.imports.import_report import lost_words

    yield from report.lines()
    if not wishes.keep:
        yield from lost_words(done.lost_words)
    if missing := done.words_not_met:
        words = ", ".join(missing)
        yield message("trade.word_not_met", {"count": len(missing), "words": words})
    yield from next_steps(folder, wishes.name, is_playable=done.scenario is not None)


COMMAND = Command(
    "import",
    N_("your own manifest as a case, made anonymous"),
    _arguments,
    _run,
    "import manifest.xlsx --to march --unit Bar",
)
