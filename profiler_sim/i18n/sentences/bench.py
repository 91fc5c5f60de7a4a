"""What the bench says of a draft: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "draft.not_here": (
        N_("the bench cannot change “{key}” at this place of the file"),
        N_("Press E and change it in your editor."),
    ),
    "draft.unread": (
        N_("the bench cannot change a file that it cannot read"),
        N_("Correct the first problem below. Press E for your editor."),
    ),
    "draft.changed_outside": (
        N_("the file was changed in an editor, and so was the draft here"),
        N_("Press W to keep the draft, or U until nothing is unsaved, to take the file."),
    ),
    "draft.not_scenario": (
        N_("{file} is no scenario"),
        N_("The bench opens files that begin with “scenario:”."),
    ),
    "draft.shipped": (
        N_("“{name}” ships with the program and is not written over"),
        N_("Begin with a copy: profiler-sim new scenario NAME --from {name}"),
    ),
}
