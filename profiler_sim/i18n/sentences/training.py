"""Why the next shift is as it is: code → (the reason, what kind of shift it is)."""

from profiler_sim.i18n.text import N_

_DRILL = N_(
    "A short drill: {n} consignments, something in {low} to {high} of them;"
    " you are told after each decision."
)
_REAL = N_(
    "A real shift: {n} consignments, something in {low} to {high} of them;"
    " you are told at the end."
)
_WEAK = N_(
    "We chose {topic}: about {level} of 100 of your judgements there are sound; 80 is the goal."
)
_UNKNOWN = N_("We chose {topic}: after {seen} decisions we do not know yet how well you read it.")
_DUE = N_("We chose {topic}: you have not seen it for {days} days.")
_NEW = N_("We chose {topic}: you have not met it yet.")

SENTENCES: dict[str, tuple[str, str]] = {
    "training.why.drill": (N_("Practise before the real shift."), _DRILL),
    "training.why.drill.weak": (_WEAK, _DRILL),
    "training.why.drill.unknown": (_UNKNOWN, _DRILL),
    "training.why.drill.due": (_DUE, _DRILL),
    "training.why.drill.new": (_NEW, _DRILL),
    "training.why.real": (N_("Now a shift as it is at work."), _REAL),
    "training.why.real.weak": (_WEAK, _REAL),
    "training.why.real.unknown": (_UNKNOWN, _REAL),
    "training.why.real.due": (_DUE, _REAL),
    "training.why.real.new": (_NEW, _REAL),
    "training.nothing": (
        N_("Nothing can be practised at {unit}: no method rides on what comes in there."),
        N_("Choose another unit."),
    ),
    "training.unknown_unit": (N_("There is no unit “{unit}”."), ""),
}
