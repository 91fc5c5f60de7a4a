"""Sentences about the programme itself: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "programme.interrupted": (N_("interrupted"), ""),
}
