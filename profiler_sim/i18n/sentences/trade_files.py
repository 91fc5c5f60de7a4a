"""Files of the trade: code → (what is wrong or worth knowing, what to do about it)."""

from profiler_sim.i18n.text import N_, counted

_SAVE_AGAIN = N_("Export the file again from the system it comes from.")
_AS = N_("If you know the format, name it with --as. `profiler-sim import --help` lists them.")

_GOODS = N_("If a column of the table has them, add: --column “Its heading=goods”.")
_WEIGHT = N_("If a column of the table has it, add: --column “Its heading=gross_kg”.")
_UNIT = N_(
    "If a column has it, name it: --column “Its heading=container”, or plate, awb_no, item_no."
)
_MISFIT = N_("Correct these cells, or leave the column out: --column “{heading}=-”.")

SENTENCES: dict[str, tuple[str, str]] = {
    # Sentences about files of the trade that cannot be read
    "trade.no_file": (N_("{file} is not a file"), N_("Give the name of one file.")),
    "trade.too_large": (
        N_("{file} has {size} MB. At most {limit} MB can be read"),
        N_("Export fewer consignments, for example those of one ship."),
    ),
    "trade.empty": (N_("{file} is empty"), _SAVE_AGAIN),
    "trade.binary": (N_("{file} holds no text and is no workbook"), _SAVE_AGAIN),
    "trade.html": (
        N_("{file} is a web page, also if its name ends with .xls"),
        N_("Open it in Excel and save it as .xlsx."),
    ),
    "trade.other_program": (
        N_("{file} is a document for people, such as PDF"),
        N_("Ask for the table or the message behind it."),
    ),
    "trade.unknown_xml": (N_("{file} is XML of a kind that is not known here"), _AS),
    "trade.workbook": (
        N_("{file} is no workbook that can be read ({reason})"),
        N_("Open it in Excel and save it as .xlsx."),
    ),
    "trade.unpacked": (
        N_("{file} would have {size} MB when unpacked. At most {limit} MB can be read"),
        N_("Export fewer consignments."),
    ),
    "trade.encoding": (N_("{file}: the text is not {encoding}, as the file says"), _SAVE_AGAIN),
    "trade.quote": (
        N_("{file}: a quotation mark is not closed, or text follows it"),
        N_("Save the table again as CSV, or import the workbook itself."),
    ),
    "trade.no_headings": (
        N_("{file}: no row has headings that are known"),
        N_("Put the headings in one of the first 20 rows, or name a column with --column."),
    ),
    "trade.no_document": (
        N_("{file}: no column has numbers of bills, waybills, items or containers"),
        N_("Name such a column with --column, as in --column “My number=bill_no”."),
    ),
    "trade.no_rows": (N_("{file}: there is nothing below the headings"), _SAVE_AGAIN),
    "trade.too_many": (
        N_("{file}: there are more than {limit} consignments"),
        N_("Export fewer consignments."),
    ),
    "trade.too_long": (
        N_("{file}: a value has more than {limit} letters"),
        N_("The file may be damaged. Export it again."),
    ),
    "trade.too_many_of_one": (
        N_("{file}: one bill has more than {limit} containers or seals"),
        N_("The file may be damaged. Export it again."),
    ),
    "trade.cut_off": (N_("{file}: the file ends in the middle"), _SAVE_AGAIN),
    "trade.no_segment": (
        N_("{file}: this is no segment of EDIFACT"),
        N_("The file may be damaged, or its service characters are not those it names."),
    ),
    "trade.cancel": (
        N_("{file}: this message cancels or changes another one"),
        N_("Import the original manifest."),
    ),
    "trade.no_bills": (
        N_("{file}: there is no bill, waybill, item or container in it"),
        _SAVE_AGAIN,
    ),
    "trade.xml": (N_("{file}: the XML is broken here"), _SAVE_AGAIN),
    "trade.xml_encoding": (
        N_("{file}: the encoding that the XML names cannot be read"),
        N_("Export the file as UTF-8."),
    ),
    "trade.document_type": (
        N_("{file} has a document type, as files for an attack have"),
        N_("Take the line with DOCTYPE out, if you trust the sender."),
    ),
    "trade.too_deep": (
        N_("{file}: more than {limit} elements lie inside each other"),
        _SAVE_AGAIN,
    ),
    "trade.too_many_elements": (
        N_("{file}: there are more than {limit} elements"),
        N_("Export fewer consignments."),
    ),
    # Sentences about what an import does
    "trade.folder_taken": (
        N_("{folder} is not empty. Nothing was written"),
        N_("Name a new folder after --to."),
    ),
    "trade.format_of_mode": (
        N_("Papers of this mode of transport have no file as {format}"),
        N_("Choose one of: {known}."),
    ),
    "trade.private": (
        N_("{scenario} holds real data. It goes into no export"),
        N_("Import the manifest again without --keep."),
    ),
    "trade.folder_in_use": (
        N_("{folder} is not empty. Nothing was written"),
        N_("Name a new folder after --to."),
    ),
    "trade.unplayable": (
        N_("No load of this file can be played"),
        N_("The report says what is missing. Name a column that holds it."),
    ),
    "trade.one_source": (
        N_("Name one scenario, or a shift with --shift"),
        N_("For example: profiler-sim manifest --shift 3 --as csv --to manifest.csv"),
    ),
    "trade.folder_imported": (
        N_("{folder} holds an earlier import. Nothing was written"),
        N_(
            "Add --again to import over it; your scenario is kept as “.before”. A wrong column is"
            " named with --column “Its heading=field”."
        ),
    ),
    "trade.word_not_met": (
        counted(
            N_("A word that may stay is nowhere in goods and marks: {words}."),
            N_("{count} words that may stay are nowhere in goods and marks: {words}."),
            by="count",
        ),
        N_("Write it as the file does. Several words: --word “one, two”."),
    ),
    "trade.columns": (
        N_("The columns were not confirmed. Nothing was written"),
        N_("Answer with yes, or add --yes when the list of columns is right."),
    ),
    "trade.column_word": (
        N_("“{word}” names no column and field"),
        N_("Write --column “Heading=field”, or “Heading=-” to leave it out. Fields: {known}."),
    ),
    "trade.rate_word": (
        N_("“{word}” is no rate"),
        N_("Write the US dollars for one unit, as in --rate EUR=1.08."),
    ),
    "trade.hide_word": (
        N_("“{word}” is no number of loads"),
        N_("Write the method and how many loads, as in --hide “cocaine in carrier goods=2”."),
    ),
    "trade.no_unit": (
        N_("The file does not say to which desk the goods come"),
        N_("Name it with --unit. Units: {known}."),
    ),
    "trade.not_kept": (
        N_("Real data were not confirmed. Nothing was written"),
        N_("Type the word {word}, or leave --keep out: then the import is made anonymous."),
    ),
    "trade.no_load_for": (
        N_("Only {count} of the imported loads can hide “{method}”"),
        N_("Ask for fewer loads, or for another method: `profiler-sim list methods`."),
    ),
    "trade.hide_too_many": (
        N_("Goods would be hidden in all {count} loads"),
        N_("Leave some loads honest: hide goods in one of ten."),
    ),
    "trade.no_start": (
        N_("“{word}” is no place that is known here"),
        N_("Write a UN/LOCODE, such as TRMER."),
    ),
    # Sentences in the report of an import
    "trade.count": (
        N_("At {at} the file states {stated}, and {counted} were counted. All were read."),
        "",
    ),
    "trade.seals_differ": (
        counted(
            N_("{count} container has another seal in the second file."),
            N_("{count} containers have other seals in the second file."),
            by="count",
        ),
        "",
    ),
    "trade.weights_differ": (
        counted(
            N_("{count} container weighs more than 500 kg more or less in the second file."),
            N_("{count} containers weigh more than 500 kg more or less in the second file."),
            by="count",
        ),
        "",
    ),
    "trade.not_on_manifest": (
        counted(
            N_("{count} container of the second file is on no bill of the manifest."),
            N_("{count} containers of the second file are on no bill of the manifest."),
            by="count",
        ),
        "",
    ),
    "trade.added": (
        counted(
            N_("{count} container got what the manifest does not state from the second file."),
            N_("{count} containers got what the manifest does not state from the second file."),
            by="count",
        ),
        "",
    ),
    "trade.split": (
        N_("At {at} only a part of the pieces came: their weight is that of the part."),
        "",
    ),
    "trade.continues": (N_("The message says that another one follows. Import it as well."), ""),
    "trade.rounded": (
        N_("“{heading}” holds long numbers. Excel has rounded them, so they may be wrong."),
        N_("Format the column as text before you fill it."),
    ),
    "trade.totals": (
        counted(
            N_("{count} row has only figures, as totals do, and was left out ({at})."),
            N_("{count} rows have only figures, as totals do, and were left out ({at})."),
            by="count",
        ),
        "",
    ),
    "trade.continued": (
        counted(
            N_("{count} row has no number of its own and goes with the one above ({at})."),
            N_("{count} rows have no number of their own and go with those above ({at})."),
            by="count",
        ),
        N_("Fill the column in the table if they are other consignments."),
    ),
    "trade.other_sheets": (
        counted(
            N_("{count} other sheet of the workbook has headings and was not read."),
            N_("{count} other sheets of the workbook have headings and were not read."),
            by="count",
        ),
        N_("Save the sheet as a file of its own and import it too."),
    ),
    "trade.misfit": (
        counted(
            N_("“{heading}”: {count} cell does not fit and was not read ({at})."),
            N_("“{heading}”: {count} cells do not fit and were not read ({at})."),
            by="count",
        ),
        _MISFIT,
    ),
    "trade.misfit_country": (
        counted(
            N_("“{heading}”: {count} cell names no country that is known ({at})."),
            N_("“{heading}”: {count} cells name no country that is known ({at})."),
            by="count",
        ),
        N_("Write the code of two letters, such as TR, or the name in English."),
    ),
    "trade.missing_goods": (
        counted(
            N_("{count} entry has no goods in words: it cannot be played."),
            N_("{count} entries have no goods in words: they cannot be played."),
            by="count",
        ),
        _GOODS,
    ),
    "trade.missing_weight": (
        counted(
            N_("{count} consignment has no weight: it cannot be played."),
            N_("{count} consignments have no weight: they cannot be played."),
            by="count",
        ),
        _WEIGHT,
    ),
    "trade.missing_unit": (
        counted(
            N_("{count} consignment has no container, plate or number to search."),
            N_("{count} consignments have no container, plate or number to search."),
            by="count",
        ),
        _UNIT,
    ),
    "trade.missing_start": (
        counted(
            N_("{count} consignment has no place of loading that is known."),
            N_("{count} consignments have no place of loading that is known."),
            by="count",
        ),
        N_("Name one for them with --from."),
    ),
    "trade.missing_mode": (
        counted(
            N_("{count} consignment travels in another way than this desk sees."),
            N_("{count} consignments travel in another way than this desk sees."),
            by="count",
        ),
        N_("Name another desk with --unit."),
    ),
    "trade.empties": (
        counted(
            N_("{count} empty container was left out."),
            N_("{count} empty containers were left out."),
            by="count",
        ),
        "",
    ),
    "trade.unrated": (
        counted(
            N_("{count} value is in {currency}, without a rate. The papers leave it out."),
            N_("{count} values are in {currency}, without a rate. The papers leave them out."),
            by="count",
        ),
        N_("Import again with the rate in US dollars, for example --rate {currency}=1.08"),
    ),
    "trade.strange_starts": (
        counted(
            N_("{count} load comes from a place that the traffic of this desk does not have."),
            N_("{count} loads come from places that the traffic of this desk does not have."),
            by="count",
        ),
        N_("For these, goods and route say nothing about the odds."),
    ),
    "trade.recognisable": (
        N_(
            "Names, addresses, numbers and days are invented. Ports, countries, HS codes, weights,"
            " packages and values are real."
        ),
        N_(
            "Somebody who can look bills up may recognise a load by weight, route and week. Keep"
            " the case inside your administration."
        ),
    ),
    "trade.kept": (
        N_("This case holds real data. It is marked private and goes into no export."),
        "",
    ),
    "trade.nothing_hidden": (
        N_("Nothing is hidden in any load yet."),
        N_("Import again with --hide, or write “hides” into a load of the scenario."),
    ),
}
