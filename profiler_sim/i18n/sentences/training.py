"""Why the next shift is as it is: code → (the reason, what kind of shift it is)."""

from profiler_sim.i18n.text import N_

_DRILL = N_(
    "A short drill of {n} consignments. {low} to {high} of them hide goods. You see "
    "each result at once."
)
_REAL = N_(
    "A real shift of {n} consignments. {low} to {high} of them hide goods. You see the "
    "results at the end."
)
_WEAK = N_(
    "We chose {topic}: about {level} of 100 of your judgements there are right. The goal is 80."
)
_UNKNOWN = N_("We chose {topic}: we do not know your level there yet. Decisions so far: {seen}.")
_DUE = N_("We chose {topic}: you have not seen it for {days} days.")
_NEW = N_("We chose {topic}: it is new for you.")

SENTENCES: dict[str, tuple[str, str]] = {
    "training.why.drill": (N_("Practise before the real shift."), _DRILL),
    "training.why.drill.weak": (_WEAK, _DRILL),
    "training.why.drill.unknown": (_UNKNOWN, _DRILL),
    "training.why.drill.due": (_DUE, _DRILL),
    "training.why.drill.new": (_NEW, _DRILL),
    "training.why.real": (N_("Now a shift as at work."), _REAL),
    "training.why.real.weak": (_WEAK, _REAL),
    "training.why.real.unknown": (_UNKNOWN, _REAL),
    "training.why.real.due": (_DUE, _REAL),
    "training.why.real.new": (_NEW, _REAL),
    "training.nothing": (
        N_("You cannot practise at {unit}: no method fits its traffic."),
        N_("Choose another unit."),
    ),
    "training.unknown_unit": (N_("There is no unit “{unit}”."), ""),
}
