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
    "bench.no_editor": (
        N_("the editor “{editor}” cannot be opened from here"),
        N_("Set EDITOR, such as export EDITOR=nano. Or open the file yourself: it is watched."),
    ),
    "draft.not_scenario": (
        N_("{file} is no scenario and no pack of rules"),
        N_("The bench opens files that begin with “scenario:” or “pack:”."),
    ),
    "draft.shipped": (
        N_("“{name}” ships with the program and is not written over"),
        N_("Begin with a copy: profiler-sim new {kind} NAME --from {name}"),
    ),
    # What one rule does on the traffic
    "verdict.one_rule.never": (N_("It never fired in {count} loads."), ""),
    "verdict.one_rule.few": (N_("There are too few smuggled loads to judge it."), ""),
    "verdict.one_rule.helps": (
        N_(
            "It helps: it marks {smuggled} of 100 with {method}, and {honest} of 100 honest loads."
        ),
        "",
    ),
    "verdict.one_rule.nothing": (
        N_("It says nothing here: it marks as many honest loads, {honest} of 100."),
        "",
    ),
    "verdict.one_rule.against": (
        N_("It speaks for the trader: it marks more honest loads, {honest} of 100."),
        "",
    ),
    # What tells smuggled loads from honest ones: verdicts on a number
    "verdict.cover.good": (
        N_("Goods and route alone: {value} of 100. Good, not above {high}."),
        "",
    ),
    "verdict.cover.high": (
        N_("Goods and route alone: {value} of 100. Too much, above {high}."),
        N_("Nobody needs to read. Use more ports, or other methods."),
    ),
    "verdict.documents.low": (
        N_("The papers: {value} of 100. Too little, below {low}."),
        N_("Reading hardly helps. Use other methods."),
    ),
    "verdict.documents.good": (
        N_("The papers: {value} of 100. Good, between {low} and {high}."),
        "",
    ),
    "verdict.documents.high": (
        N_("The papers: {value} of 100. Too much, above {high}."),
        N_("Nobody needs to ask. Use other methods."),
    ),
    "verdict.full.low": (
        N_("Papers and all answers: {value} of 100. Too little, below {low}."),
        N_("Even the best questions leave much to luck."),
    ),
    "verdict.full.good": (
        N_("Papers and all answers: {value} of 100. Good, between {low} and {high}."),
        "",
    ),
    "verdict.full.high": (
        N_("Papers and all answers: {value} of 100. Too much, above {high}."),
        N_("Who asks everything is never wrong. Life is not so."),
    ),
    "verdict.rules.low": (
        N_("The risk indicators miss {n} of 100 smuggled loads. That is few."),
        N_("Who follows them needs to read little. Take a pack away."),
    ),
    "verdict.rules.good": (
        N_("The risk indicators miss {n} of 100 smuggled loads. Good: reading finds the rest."),
        "",
    ),
    "verdict.rules.high": (
        N_("The risk indicators miss {n} of 100 smuggled loads. That is many."),
        N_("They help little here. Add a pack for these topics."),
    ),
    # Whether a class would find it
    "class.would_search": (
        N_("Of 100 trainees who read well, {well} would search it."),
        N_("Of 100 who read fairly, {fairly}; of 100 who read poorly, {poorly}."),
    ),
    # Loads of the mentor's own: what all evidence gives
    "verdict.case.low": (
        N_("Too hidden: all evidence gives {percent} %."),
        N_("Only luck finds it. Add signs or clues."),
    ),
    "verdict.case.hard": (
        N_("Hard: all evidence gives {percent} %."),
        N_("Good for a class with experience."),
    ),
    "verdict.case.first": (
        N_("Good for beginners: all evidence gives {percent} %."),
        "",
    ),
    "verdict.case.left": (
        N_("All evidence gives {percent} %, but only {well} of 100 good readers search it."),
        N_("Other loads look worse. Add a sign or a clue, or give more searches."),
    ),
    "verdict.case.good": (
        N_("Good: all evidence gives {percent} %."),
        "",
    ),
    "verdict.case.high": (
        N_("Too plain: all evidence gives {percent} %."),
        N_("Nobody needs to think. Take a sign or a clue away."),
    ),
    "verdict.honest.fair": (
        N_("Honest, and fair: all evidence gives {percent} %."),
        "",
    ),
    "verdict.honest.searched": (
        N_("Honest, and searched by {well} of 100 good readers. All evidence gives {percent} %."),
        N_("Few loads look worse. Add a sign for the trader, or hide more elsewhere."),
    ),
    "verdict.honest.trap": (
        N_("Honest, and a trap: all evidence gives {percent} %."),
        N_("Many will search it. Say in class what they could have asked."),
    ),
    "verdict.honest.unfair": (
        N_("Unfair: it is honest, and all evidence gives {percent} %."),
        N_("The best trainee must search it. Take signs away, or add one for the trader."),
    ),
    # What the play of a simulated class shows
    "simulated.nobody": (
        N_("Nobody found {load}."),
        N_("It teaches only bad luck. Add a sign or a clue."),
    ),
    "simulated.plain": (
        N_("Nearly all weak readers found {load}."),
        N_("Nobody needs to think. Take a sign or a clue away."),
    ),
    "simulated.weak_readers": (
        N_("More weak readers than good ones searched {load}."),
        N_("Asking does not help here. Look at what its answers say."),
    ),
    "simulated.trap": (
        N_("{n} of {all} opened {load}, which is honest."),
        N_("Say in class what they could have asked. Or give a load of yours other signs."),
    ),
    "simulated.missed": (
        N_("Nobody found {n} of {all} hidden loads: {loads}."),
        N_("Searches: {searches}. Hide less, or give more searches."),
    ),
    "simulated.outshone": (
        N_("Nobody found {n} of {all} hidden loads: {loads}."),
        N_("All searches went to loads that look worse. Hide by other methods."),
    ),
    # What a scenario teaches wrongly
    "lesson.one_port": (
        N_("Nearly every smuggled load comes from {name}, and {lawful} of 100 honest ones."),
        N_("They will learn the port. Add ports, or methods that use others."),
    ),
    "lesson.one_goods": (
        N_("Nearly every smuggled load is declared as {name}, and {lawful} of 100 honest ones."),
        N_("They will learn the goods. Add methods that use others."),
    ),
    "lesson.own_port": (
        N_("All your smuggled loads come from {name}, and none of your honest ones."),
        N_("They will learn the port. Change one, or add an honest load from there."),
    ),
    "lesson.own_goods": (
        N_("All your smuggled loads are {name}, and none of your honest ones."),
        N_("They will learn the goods. Change one, or add an honest load of them."),
    ),
    "lesson.own_sign": (
        N_("All your smuggled loads show “{name}”, and none of your honest ones."),
        N_("They will learn that sign. Give it to an honest load too."),
    ),
    "lesson.filled_in": (
        N_("Does your clue in “{box}” of {goods} agree with the answers? {answers}."),
        N_("The program has filled them in. Choose other values with “+ a sign”."),
    ),
    "lesson.no_similar": (
        N_("No honest load of yours looks like “{goods}”."),
        N_("Add an honest load of the same goods. Then only asking tells the two apart."),
    ),
}
