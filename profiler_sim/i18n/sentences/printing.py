"""Sentences about exercises on paper: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "printing.no_typst": (
        N_("printing needs Typst, which is not installed"),
        N_('Install it: pip install "typst<0.16"'),
    ),
    "printing.unknown_case": (
        N_("these cases are not on the manifest: {names}"),
        N_("Write numbers from {first} to {last}, with commas between them, or all."),
    ),
}
