"""What is seen to before a search, in the words of the mode: a parcel has no doors."""

from collections.abc import Mapping

from profiler_sim.i18n.text import N_, _

_TICKS: Mapping[str, Mapping[str, str]] = {
    "sea": {
        "gas": N_("gas or fumigation: measured, doors aired"),
        "dangerous goods": N_("dangerous goods: none declared, or an expert is here"),
        "load at the doors": N_("the load may press on the doors: strap set"),
        "who is present": N_("who is present: written down, one keeps the notes"),
    },
    "road": {
        "gas": N_("gas or fumigation: measured, load space aired"),
        "dangerous goods": N_("dangerous goods: none declared, or an expert is here"),
        "load at the doors": N_("the load may press on doors or curtain: strap set"),
        "who is present": N_("who is present: driver stands aside, engine off"),
    },
    "air": {
        "gas": N_("gas, dry ice or fumigation: asked, the place is aired"),
        "dangerous goods": N_("dangerous goods: none declared, or an expert is here"),
        "load at the doors": N_("heavy or stacked pieces: nothing can fall"),
        "who is present": N_("who is present: written down, one keeps the notes"),
    },
    "post": {
        "gas": N_("powder, liquid, smell: gloves and mask on, table clear"),
        "dangerous goods": N_("dangerous goods: batteries, sprays, needles thought of"),
        "load at the doors": N_("sharp or under tension: cut away from the body"),
        "who is present": N_("who is present: addressee or two witnesses, written down"),
    },
}
_BEFORE: Mapping[str, str] = {
    "sea": N_("Before the doors open"),
    "road": N_("Before the lorry is opened"),
    "air": N_("Before the pieces are opened"),
    "post": N_("Before the item is opened"),
}


def tick(name: str, mode: str) -> str:
    """Say one of the shift's ticks; its id where the words are missing."""
    return _(_TICKS[mode].get(name, name))


def before(mode: str) -> str:
    """Say when the ticks are due."""
    return _(_BEFORE[mode])
