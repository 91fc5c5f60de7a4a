"""A shift, its store and what comes next: code → (what is wrong or why, what to do)."""

from profiler_sim.i18n.text import N_, counted

_DRILL = N_(
    "A short drill of {n} consignments. {low} to {high} of them hide goods. You see "
    "each result at once."
)
_REAL = N_(
    "A real shift of {n} consignments. {low} to {high} of them hide goods. You see the "
    "results at the end."
)
_WEAK = N_("We chose {topic}: about {level} of 100 of your judgements there are right.")
_UNKNOWN = N_("We chose {topic}: we do not know your level there yet. Decisions so far: {seen}.")
_DUE = N_("We chose {topic}: you have not seen it for {days} days.")
_RECOMMENDED = N_("Play “{title}” next: it has this topic.")
_NEW = N_("We chose {topic}: it is new for you.")

SENTENCES: dict[str, tuple[str, str]] = {
    # Sentences about a shift and its store
    # Moves that are not possible now: shift.refusal.Code
    "shift_closed": (
        N_("This shift is closed."),
        N_("Nothing can be changed any more; the debrief is open."),
    ),
    "unknown_consignment": (N_("There is no consignment {consignment} in this shift."), ""),
    "open_first": (N_("The papers of {consignment} have not been read."), N_("Open them first.")),
    "judge_first": (
        N_("{consignment} has not been judged."),
        N_("First say how likely hidden goods are."),
    ),
    "search_ordered": (
        N_("A search of {consignment} is ordered."),
        N_("Take the order back to go on working on it."),
    ),
    "already_released": (
        N_("{consignment} is released."),
        N_("Take the release back to go on working on it."),
    ),
    "not_decided": (N_("{consignment} is not decided. There is nothing to take back."), ""),
    "not_ordered": (N_("No search of {consignment} is ordered."), ""),
    "not_released": (N_("{consignment} is not released."), ""),
    "already_told": (
        N_("In this shift you see the result at once, so a decision is final."),
        "",
    ),
    "no_minutes": (
        counted(
            "This needs {needed} minute at the desk; left: {left}.",
            "This needs {needed} minutes at the desk; left: {left}.",
            "needed",
        ),
        N_("You can still judge, order searches, release and close."),
    ),
    "unknown_enquiry": (N_("There is no enquiry “{name}” in this shift."), ""),
    "already_asked": (
        N_("This has been asked already."),
        N_("Asking again changes nothing. Read the answer, or wait for it."),
    ),
    "answer_awaited": (
        N_("The answer has not come yet, so nothing in it can be marked."),
        N_("Go on with other consignments, or wait for it."),
    ),
    "nothing_awaited": (N_("No answer is on its way."), N_("Every answer that came is here.")),
    "answer_too_late": (
        counted(
            "The next answer comes in {needed} minute; left at the desk: {left}.",
            "The next answer comes in {needed} minutes; left at the desk: {left}.",
            "needed",
        ),
        N_("Decide without it."),
    ),
    "not_asked": (N_("This enquiry has not been made, so nothing in it can be marked."), ""),
    "off_the_ladder": (
        N_("{percent} % is not on the scale."),
        N_("Use 1, 2, 5, 10, 20 … 80, 90, 95, 98 or 99 %."),
    ),
    "unknown_topic": (N_("There is no topic “{name}” in this shift."), ""),
    "indicators_hidden": (N_("This shift has no risk indicators."), ""),
    "indicators_missing": (
        N_("The risk indicators could not be computed."),
        N_("You can decide without them."),
    ),
    "already_shown": (N_("The risk indicators of {consignment} are shown already."), ""),
    "no_search_left": (
        N_("All searches are used: {searches} of {searches}."),
        N_("To free one, choose a line with “search” and press u."),
    ),
    "no_search_minutes": (
        N_("“{name}” takes {needed} min. The search teams have {left} min left."),
        N_("Order a shorter search, or take back another order."),
    ),
    "unknown_examination": (N_("There is no search “{name}” in this shift."), ""),
    "unknown_tick": (N_("“{name}” is not on the list of checks before opening."), ""),
    "reason_missing": (N_("A reason is needed."), N_("One line is enough: what made you decide?")),
    "reason_missing_for_rest": (
        N_("A reason is needed: risk indicators speak against some of the rest ({count})."),
        N_("Give one line for all of them, or decide on those one by one."),
    ),
    "reason_not_one_line": (N_("The reason is longer than one line."), N_("Keep to one line.")),
    "text_missing": (N_("There is nothing written."), ""),
    "text_too_long": (N_("The text is longer than {limit} characters."), N_("Shorten it.")),
    "nothing_undecided": (N_("Everything has been decided."), N_("You can close the shift.")),
    "goes_no_further": (
        N_("{consignment} ends here. There is no next unit to alert."),
        N_("Order a search instead."),
    ),
    "already_alerted": (N_("The next unit is already alerted about {consignment}."), ""),
    "no_alarm_here": (N_("Nobody can be on board here. There is no alarm to raise."), ""),
    "alarm_raised": (
        N_("The alarm for {consignment} is raised. It has left the queue."),
        N_("Go on with the others."),
    ),
    "already_informed": (N_("This message of your mentor is recorded already."), ""),
    # The file that holds the shifts: store
    "not_a_store": (
        N_("{path} was not written by this program, or is damaged at its beginning."),
        N_("It has not been touched. Move it away or name another folder."),
    ),
    "newer_store": (
        N_("{path} was written by a newer version of this program."),
        N_("It has not been touched. Update the program to read it."),
    ),
    "store_damaged": (
        N_("{path} is damaged and cannot be read."),
        N_("Put back a copy, or move it away to begin a new one."),
    ),
    "store_not_writable": (
        N_("{path} cannot be written."),
        N_("Check that the folder exists and that you may write in it."),
    ),
    "disk_full": (
        N_("The disk is full; this step has not been saved."),
        N_("Make room and try again. Nothing that was saved before is lost."),
    ),
    "disk_fault": (
        N_("The disk did not take {path}; this step has not been saved."),
        N_("Try again. Nothing that was saved before is lost."),
    ),
    "store_busy": (
        N_("Another program uses {path}. This step has not been saved."),
        N_("Try again, or close the other program."),
    ),
    "store_unreachable": (
        N_("The place where your work is saved does not answer. This step has not been saved."),
        N_("Try again. Nothing that was saved before is lost."),
    ),
    "store_no_right": (
        N_("{path} does not let this program make and write its tables: {reason}"),
        N_("Ask the person who looks after the database for the right to create a schema."),
    ),
    "store_text": (
        N_("This text cannot be saved: it holds a character that no file can hold."),
        N_("Write it again."),
    ),
    "store_missing": (
        N_("There is no store at {path}."),
        N_("Name its file, the folder it is in, or postgresql://USER@HOST/DATABASE."),
    ),
    "store_move.not_empty": (
        counted(
            N_("The other store holds {count} shift already."),
            N_("The other store holds {count} shifts already."),
            "count",
        ),
        N_("Name an empty one. Or add --add: shifts that are there already are left out."),
    ),
    "store_move.changed": (
        N_("These shifts were changed after they were played: {shifts}. Nothing was moved."),
        N_("`profiler-sim verify` says what was changed. Delete them, or use another copy."),
    ),
    "store_move.differs": (
        N_("Shift no. {shift} is not the same in the other store."),
        N_("The first store is as it was. Look at the other disk or database, and try again."),
    ),
    "store_move.same": (N_("Both names lead to the same store."), N_("Name two.")),
    "results_sealed": (
        N_("The results of shift no. {shift} are not open yet."),
        N_("Your mentor opens them."),
    ),
    "exam_stays": (N_("This shift is an exam. It cannot be deleted."), ""),
    "no_such_shift": (N_("There is no shift “{shift}”."), ""),
    "closed_shift_stays": (
        N_("Shift no. {shift} is closed, and a closed shift is not deleted."),
        N_("Its result stays, so that you can open its debrief."),
    ),
    "shift_damaged": (
        N_("Shift no. {shift} is damaged, or of another version of this program."),
        N_("You can still play the others and open their debriefs."),
    ),
    "decided_elsewhere": (
        N_("This shift has gone on in another window."),
        N_("Leave it here and open it again to see the latest state."),
    ),
    # Why the next shift is as it is
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
    "recommended.new": (
        N_("{topic}: no decision yet."),
        _RECOMMENDED,
    ),
    "recommended.weak": (
        counted(
            N_("{topic}: {sound} of {n} decision was sound."),
            N_("{topic}: {sound} of {n} decisions were sound."),
            "n",
        ),
        _RECOMMENDED,
    ),
    "recommended.due": (
        counted(
            N_("{topic}: last decided {days} day ago."),
            N_("{topic}: last decided {days} days ago."),
            "days",
        ),
        _RECOMMENDED,
    ),
    "training.nothing": (
        N_("You cannot practise at {unit}: no method fits its traffic."),
        N_("Choose another unit."),
    ),
    "training.unknown_unit": (N_("There is no unit “{unit}”."), ""),
}
