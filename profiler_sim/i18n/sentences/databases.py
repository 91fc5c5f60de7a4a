"""Sentences about rules in databases: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_, counted

_TYPES = N_(
    "Make a view that changes their types. Codes such as hs4 must be text: 0803 is not a number."
)

SENTENCES: dict[str, tuple[str, str]] = {
    # The address and the way in
    "database.no_driver": (
        N_("this needs psycopg, which is not installed"),
        N_("Install it: pip install 'profiler-sim[postgres]'"),
    ),
    "database.address": (
        N_("this is not an address of a PostgreSQL database"),
        N_("Write it as postgresql://USER@HOST/DATABASE"),
    ),
    "database.as_file": (
        N_("an address of a database needs --on before it"),
        N_("Write: profiler-sim screen --on ADDRESS --table facts --pack core"),
    ),
    "database.file_too": (
        N_("give a file or --on, not both"),
        N_("Leave out one of them."),
    ),
    "database.table_alone": (
        N_("--table goes with --on: a file has only one table"),
        N_("Leave it out, or give the database: --on postgresql://USER@HOST/DATABASE"),
    ),
    "database.nothing": (
        N_("no file and no database is named for the rules"),
        N_("Write a file's name, or --on postgresql://USER@HOST/DATABASE --table facts"),
    ),
    "database.unreachable": (
        N_("no database answers at {place}: {reason}"),
        N_("Check the host and the port. Is the server running?"),
    ),
    "database.refused": (
        N_("{place} does not let you in: {reason}"),
        N_("Check the user and the name of the database."),
    ),
    "database.password_wanted": (
        N_("{place} asks for a password"),
        N_("Put it into ~/.pgpass or the variable PGPASSWORD, not on the command line."),
    ),
    "database.password_wrong": (
        N_("{place} refuses this user and password"),
        N_("Check both. You can put the password into ~/.pgpass or PGPASSWORD."),
    ),
    # The table
    "database.table_name": (
        N_("“{table}” is not a name of a table"),
        N_("Write TABLE or SCHEMA.TABLE."),
    ),
    "database.no_table": (
        N_("there is no table {table} that you can see"),
        N_("Name it with --table SCHEMA.TABLE; capitals count."),
    ),
    "database.no_table_near": (
        N_("there is no table {table} that you can see; did you mean {nearest}?"),
        N_("Name it with --table SCHEMA.TABLE; capitals count."),
    ),
    "database.no_right": (
        N_("you may not read this table at {place}: {reason}"),
        N_("Ask for the right to SELECT from it."),
    ),
    "database.no_facts": (
        N_("table {table} has no column that any of these rules reads"),
        N_("Name its columns as `profiler-sim facts` spells them, in small letters."),
    ),
    "database.types": (
        counted(
            N_("table {table} has a column of the wrong type (type, type needed): {columns}"),
            N_(
                "table {table} has {count} columns of the wrong type (type, type "
                "needed): {columns}"
            ),
            "count",
        ),
        _TYPES,
    ),
    "database.absent": (
        N_("table {table} has no column for: {facts}"),
        N_("Rules that read them cannot decide."),
    ),
    "database.faulty": (
        N_("table {table} has values that cannot be computed, read by: {rules}"),
        N_("These rules cannot decide. Look at the columns they read, first of all in a view."),
    ),
    # While it runs
    "database.time": (
        N_("{place} took longer than {seconds} seconds and was stopped"),
        N_("Screen a smaller table or view, or fewer packs at a time."),
    ),
    "database.lost": (
        N_("the connection to {place} ended: {reason}"),
        N_("Nothing was changed there. Try again."),
    ),
    "database.failed": (
        N_("{place} could not run the rules: {reason}"),
        N_("Nothing was changed there. Tell the person who looks after the database."),
    ),
    "database.encoding": (
        N_("{place} holds text that is not UTF-8"),
        N_("Give the table a view whose texts are valid UTF-8."),
    ),
    # What the printed SQL assumes
    "sql.title": (N_("Rules of {packs}, written for {database}: {count} in all."), ""),
    "sql.shape": (
        N_("A SELECT: put CREATE VIEW name AS before it, or run it as it is."),
        "",
    ),
    "sql.columns": (
        N_("id, score (points of all hits), hits, unknown, then one truth value a rule."),
        "",
    ),
    "sql.reads": (N_("It reads {table}, which needs these columns:"), ""),
    "sql.assumes": (N_("What it assumes:"), ""),
    "sql.null": (
        N_("A missing value is NULL. A rule that needs it is NULL too: it cannot decide."),
        "",
    ),
    "sql.fault": (
        N_("Nothing stops the query. Division by zero or a number too large gives NULL as well."),
        "",
    ),
    "sql.texts": (
        N_("Rules see the first {most} letters of a text; dates count from year 1 to 9999."),
        "",
    ),
    "sql.case": (
        N_("Capitals count, but not in ILIKE. Order of texts is the order of Unicode."),
        "",
    ),
    "sql.patterns": (
        N_("LIKE has ! as its escape sign. In patterns a dot takes no line break."),
        "",
    ),
    "sql.dates": (N_("Dates are plain days: no time of day, no time zone."), ""),
    "sql.postgres.version": (
        N_('PostgreSQL 17 or newer. Before that, write "C.utf8" for "{collation}".'),
        "",
    ),
    "sql.postgres.strings": (
        N_("The database is in UTF-8, and standard_conforming_strings is on, as is usual."),
        "",
    ),
    "sql.spark.version": (N_("Spark 3.5 or newer, with or without its ANSI mode."), ""),
    "sql.spark.strings": (
        N_("spark.sql.parser.escapedStringLiterals is false, and texts have no collation."),
        "",
    ),
    "sql.spark.capitals": (
        N_("A few letters have two capital letters there, such as ﬁ. They differ."),
        "",
    ),
    "sql.duckdb.version": (N_("DuckDB 1.4 or newer."), ""),
}
