"""Message files of translators and mentors: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "messages.line": (
        N_("this line is not written as a line of a message file"),
        N_('Write msgid "the English text" and below it msgstr "your text", with both quotes.'),
    ),
    "messages.order": (
        N_("the lines of this message are not in their order"),
        N_("Write msgid first, then msgstr, and an empty line after each message."),
    ),
    "messages.forms": (
        N_("this language has {n} forms of a count, and not all are here"),
        N_("Write each form, from msgstr[0] to msgstr[{last}]."),
    ),
    "messages.braces": (
        N_("an opening or closing brace has no partner: {text}"),
        N_("Write each placeholder with both braces, as the English text has it."),
    ),
    "messages.placeholder": (
        N_("the English text has no {given}"),
        N_("Use only these placeholders, letter by letter: {known}."),
    ),
    "messages.no_place": (
        N_("the English text has no {given}"),
        N_("Take it out: this message has no placeholders."),
    ),
    "messages.percent": (
        N_("the placeholders with % are not those of the English text"),
        N_("Write each of these once, letter by letter: {known}."),
    ),
    "messages.unknown": (
        N_("the program has no such message, so this is never shown"),
        N_("Copy the English text letter by letter, with its full stop."),
    ),
    "messages.compiled": (
        N_("this compiled message file cannot be read"),
        N_("Put the .po file that it was made from in its place."),
    ),
    "messages.language": (
        N_("the folder of this file names no language: {language}"),
        N_("Put it into locales/sq, with the code of your language: {known}."),
    ),
}
