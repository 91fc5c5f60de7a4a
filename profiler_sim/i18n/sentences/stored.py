"""What is said of a stored shift that was changed, or that this version reads only in part."""

from profiler_sim.i18n.text import N_

_UNTRUSTED = N_("Its results cannot be trusted.")

SENTENCES: dict[str, tuple[str, str]] = {
    "stored.changed.event": (
        N_("This shift was changed after it was played: event {place} of {count}."),
        _UNTRUSTED,
    ),
    "stored.changed.events_end": (
        N_("This shift was changed after it was played: its last events are missing."),
        _UNTRUSTED,
    ),
    "stored.changed.remark": (
        N_("A remark on this shift was changed after it was written: {place} of {count}."),
        N_("The shift itself is as it was played."),
    ),
    "stored.changed.remarks_end": (
        N_("Remarks on this shift were removed: the last ones are missing."),
        N_("The shift itself is as it was played."),
    ),
    "stored.changed.dealt": (
        N_("This shift was changed after it was made."),
        _UNTRUSTED,
    ),
    "stored.changed.scenario": (
        N_("This shift was changed after it was made: the name of its scenario."),
        _UNTRUSTED,
    ),
    "stored.changed.title": (
        N_("This shift was changed after it was made: its title."),
        _UNTRUSTED,
    ),
    "stored.changed.trainee": (
        N_("This shift was changed after it was made: the name of the trainee."),
        _UNTRUSTED,
    ),
    "stored.changed.seed": (
        N_("This shift was changed after it was made: its seed."),
        _UNTRUSTED,
    ),
    "stored.changed.program": (
        N_("This shift was changed after it was made: the version of the program."),
        _UNTRUSTED,
    ),
    "stored.changed.started": (
        N_("This shift was changed after it was made: the time when it began."),
        _UNTRUSTED,
    ),
    "stored.changed.brief": (
        N_("This shift was changed after it was made: its briefing, terms or rules."),
        _UNTRUSTED,
    ),
    "stored.changed.papers": (
        N_("This shift was changed after it was made: its papers."),
        _UNTRUSTED,
    ),
    "stored.changed.answers": (
        N_("This shift was changed after it was made: the answers to enquiries."),
        _UNTRUSTED,
    ),
    "stored.changed.truth": (
        N_("This shift was changed after it was made: its answer key."),
        _UNTRUSTED,
    ),
    "stored.left_out.event": (
        N_("Event {place} of this shift cannot be read by this version."),
        N_("It is left out."),
    ),
    "stored.left_out.keys": (
        N_("Another version wrote this shift and added: {names}."),
        N_("That is left out here."),
    ),
    "stored.left_out.rules": (
        N_("Rules of this shift cannot be used by this version."),
        N_("They are left out."),
    ),
    "stored.left_out.rule": (
        N_("This version cannot use these rules of the shift: {rules}."),
        N_("They are left out."),
    ),
    "stored.left_out.scores": (
        N_("The rules could not be computed now."),
        N_("What they would have found is left out. Open the debrief again to retry."),
    ),
    "stored.not_counted.changed": (
        N_("Shift no. {shift} was changed after it was played."),
        N_("It is not counted here."),
    ),
    "stored.not_counted.unreadable": (
        N_("Shift no. {shift} cannot be read any more."),
        N_("It is not counted here."),
    ),
    "stored.stray": (
        N_("No. {shift} has parts of a shift, but the shift itself was removed."),
        _UNTRUSTED,
    ),
    "receipt_form": (
        N_("“{receipt}” is not a receipt."),
        N_("A receipt is four groups of four letters and digits. The debrief shows it."),
    ),
    "receipt_fits": (
        N_("Receipt {receipt} fits shift no. {shift}."),
        N_("Nothing was changed since it was copied."),
    ),
    "receipt_fits_nothing": (
        N_("Receipt {receipt} does not fit any of these shifts."),
        N_("The events were changed after it was copied, or it is of another shift."),
    ),
    "shift_of_another": (N_("This shift is for another trainee: {trainee}."), ""),
}
