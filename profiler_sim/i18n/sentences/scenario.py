"""Scenarios, their names and their cases: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    # Names that an authored file uses
    "content.unknown": (
        N_("nothing is called “{name}” here"),
        N_("Known: {known}."),
    ),
    "content.unknown_nearest": (
        N_("nothing is called “{name}” here"),
        N_("Did you mean “{nearest}”?"),
    ),
    "content.unknown_listed": (
        N_("nothing is called “{name}” here"),
        N_("Known: {known}. All of them: `{command}`."),
    ),
    "content.ambiguous": (
        N_("“{name}” can mean more than one thing"),
        N_("Write one of these in full: {known}."),
    ),
    "content.named_twice": (
        N_("“{name}” and “{other}” are the same"),
        N_("Keep one of the two lines."),
    ),
    "content.no_file": (
        N_("there is no file “{name}”"),
        N_("The path of your own pack begins where you start the program."),
    ),
    "mode.method": (
        N_("“{name}” is a method of {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}. All of them: `{command}`."),
    ),
    "mode.sign": (
        N_("“{name}” is a sign of {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}. All of them: `{command}`."),
    ),
    "mode.enquiry": (
        N_("“{name}” can be asked in {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}. All of them: `{command}`."),
    ),
    "mode.action": (
        N_("“{name}” is for {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}. All of them: `{command}`."),
    ),
    "mode.examination": (
        N_("the search “{name}” is for {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}."),
    ),
    "mode.place": (
        N_("“{name}” is a hiding place in {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}. All of them: `{command}`."),
    ),
    "mode.goods": (
        N_("“{name}” are goods of {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}. All of them: `{command}`."),
    ),
    "mode.topic": (
        N_("“{name}” is a topic of {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}."),
    ),
    "mode.port": (
        N_("{name} is a place of {given} traffic, and {unit} has {mode} traffic"),
        N_("Traffic to {unit} comes from: {known}. All of them: `{command}`."),
    ),
    "mode.box": (
        N_("“{name}” is a box in {given} traffic, and {unit} has {mode} traffic"),
        N_("Nobody could see the clue. Boxes: {known}. All of them: `{command}`."),
    ),
    "mode.pack": (
        N_("the pack “{name}” reads papers of {given} traffic, and {unit} has {mode} traffic"),
        N_("By {mode} there are: {known}. All of them: `{command}`."),
    ),
    "file.code": (
        N_("“{given}” is not a code that is possible here"),
        N_("Possible: {expected}."),
    ),
    "file.country": (
        N_("“{given}” is not a code of a country"),
        N_("Write its two letters, such as {expected}."),
    ),
    "file.country_name": (
        N_("countries are written by their two letters"),
        N_("Write {expected}."),
    ),
    # Scenarios, their traffic and their budget
    "budget.nothing": (
        N_("no minutes and no searches: nobody can play this"),
        N_("Give the desk some minutes, such as 180, and some searches, such as 4."),
    ),
    "budget.no_minutes": (
        N_("no desk minutes: nobody can open a paper or ask anything"),
        N_("Searches are then chosen blindly. Write for example “desk minutes: 180”."),
    ),
    "budget.few_minutes": (
        N_("“desk minutes: {given}” is too little to read and to ask"),
        N_(
            "To open a consignment takes 1 minute, the quickest question {ask}."
            " Write for example “desk minutes: 180”."
        ),
    ),
    "scenario.exam_feedback": (
        N_("an exam shows no results before its end"),
        N_("Write “feedback: at the end”, or take “exam: yes” out."),
    ),
    "budget.no_searches": (
        N_("no searches: nobody can find anything by choice"),
        N_("Write for example “searches: 4”."),
    ),
    "budget.more_searches": (
        N_("as many searches as consignments: everything can be searched"),
        N_("Nothing is left to choose. Order fewer searches, or let more consignments arrive."),
    ),
    "budget.no_search_minutes": (
        N_("“search minutes: {given}” is too little for any search"),
        N_("The quickest one takes {quickest} min. Write for example “search minutes: 480”."),
    ),
    "budget.more_search_minutes": (
        N_("“search minutes: {given}” is enough for the longest search each time"),
        N_("The longest one takes {longest} min. Write fewer minutes, or leave the line out."),
    ),
    "rules.pack_twice": (N_("the pack “{name}” is here twice"), N_("Name it once.")),
    "rules.id_twice": (
        N_("“{name}” and “{other}” both have a rule “{id}”"),
        N_(
            "Both rules are used. Give one of them another id, so that people can tell them apart."
        ),
    ),
    "rules.pack_unreadable": (
        N_("the pack “{name}” has an error"),
        N_("See what it is: `profiler-sim validate {name}`."),
    ),
    "rules.pack_mostly_silent": (
        N_("only {count} of {all} rules of “{name}” can fire in {mode} traffic"),
        N_("The others read papers of other traffic. Look for a pack that fits."),
    ),
    "scenario.too_much_hidden": (
        N_("{hidden} are hidden and {consignments} arrive"),
        N_("Lower the numbers, or let more consignments arrive."),
    ),
    "case.papers_of_other_mode": (
        N_("these papers are of goods by {mode}, and {unit} sees no such goods"),
        N_("Name another unit, or import the file again with --unit."),
    ),
    "scenario.only_my_cases": (
        N_("only your cases arrive: their number is {cases}, not {given}"),
        N_("Write “consignments: {cases}”, or leave “only my cases” out."),
    ),
    "scenario.nothing_hidden": (
        N_("nothing is hidden in this traffic"),
        N_("Add a block “hidden:” with a method and how many consignments hide it, roughly."),
    ),
    "scenario.hidden_zero": (
        N_("“{method}” has the number 0, so no consignment hides it"),
        N_("Write how many consignments hide it, or delete the line."),
    ),
    "scenario.hidden_twice": (
        N_("“{method}” is under “hidden” and under “exactly”"),
        N_("Keep one: “hidden” for roughly so many, “exactly” for exactly so many."),
    ),
    "operation.window": (
        N_("the last day comes before the first"),
        N_("Write “from” the first day “to” the last."),
    ),
    "operation.no_table": (
        N_("beside this file there is no readable table “{name}”"),
        N_("Save it there as CSV, in UTF-8."),
    ),
    "operation.no_column": (
        N_("the table {name} has no column “{column}”"),
        N_("Columns: hs6, hs_edition, hs6_2022, section_name, description, verified."),
    ),
    "operation.no_code": (
        N_("“{given}” in {name} is neither a heading nor a subheading"),
        N_("Write four digits or six, without points."),
    ),
    "operation.no_codes": (
        N_("the list has no code of the edition {edition}"),
        N_("Name a table with such codes, or list them under “codes:”."),
    ),
    "operation.code_twice": (N_("the code {code} is on the list twice"), N_("Keep one.")),
    "operation.no_word": (N_("this keyword is empty"), N_("Write a word or delete the line.")),
    "scenario.no_origin": (
        N_("nothing arrives: every port has the weight 0"),
        N_("Give at least one port a number above 0, or leave “from” out."),
    ),
    "scenario.no_goods": (
        N_("nothing arrives: all goods have the weight 0"),
        N_("Give at least one of them a number above 0, or leave “goods” out."),
    ),
    "scenario.no_lane_for_goods": (
        N_("no {goods} come from the ports of this traffic"),
        N_("From there come: {known}. All of them: `{command}`."),
    ),
    "scenario.no_lane": (
        N_("no lane to {unit} begins at {port}"),
        N_("Lanes start at: {known}. All of them: `{command}`."),
    ),
    "scenario.nothing_carries": (
        N_("nothing in this traffic can carry “{method}”"),
        N_("It needs {known}. Let ports send such goods, or leave the method out."),
    ),
    "scenario.loud_cover": (
        N_("{goods} from {port} say too much: {points} points, more than {limit}"),
        N_(
            "Few honest loads look like that, so a trainee can guess. Add other ports "
            "under “from”."
        ),
    ),
    "scenario.cover_tells": (
        N_("goods and route alone are right in {area} of 100 pairs, more than {limit}"),
        N_(
            "Nobody then needs to read the papers. Let more ports send goods, or hide "
            "goods by more methods."
        ),
    ),
    "message.unexpected": (
        N_("the message warns of “{topic}”, but nothing under “hidden” is of this topic"),
        N_("Add a method of this topic, name another topic, or write “stale: yes”."),
    ),
    "message.untrue": (
        N_("“{name}” is in {hidden} of 100 smuggled loads and in {lawful} of 100 honest ones"),
        N_("A message must be true: twice as common among smuggled loads, or “stale: yes”."),
    ),
    # Cases that mentors write
    "case.place_of_other_method": (
        N_("“{method}” does not hide anything in this place: {place}"),
        N_("Possible places: {known}."),
    ),
    "case.expected_zero": (
        N_("“{method}” has the number 0 under “hidden”, and this load hides it"),
        N_("Write a small number there, such as 0.5. Then the odds count it."),
    ),
    "case.not_expected": (
        N_("“{method}” is not under “hidden”, so nobody has a reason to expect it"),
        N_("Name it there too, with a small number such as 0.5. Then the odds count it."),
    ),
    "case.unlike_traffic": (
        N_("nothing in this traffic is like the case: {method}, {place}"),
        N_("Name its method under “hidden”. Let ports send goods that have such a place."),
    ),
    "case.place_impossible": (
        N_("a load of {goods} does not have this place: {place}"),
        N_("Choose another “commodity”, or another place."),
    ),
    "case.goods_unknown": (
        N_("“{given}” does not say which goods; they are filled in as {goods}"),
        N_("Add a line “commodity: …” with goods of the catalogue."),
    ),
    "case.too_heavy": (
        N_("{given} kg are more than a container usually carries"),
        N_("Usually at most {limit} kg."),
    ),
    "case.impossibly_heavy": (
        N_("such a consignment cannot weigh {given} kg"),
        N_("Write at most {limit} kg."),
    ),
    "case.impossible_packages": (
        N_("one package would weigh {each} kg, and no such package can"),
        N_("Usual for {goods}: {low} to {high} kg each. Look at “packages” and “gross kg”."),
    ),
    "case.odd_packages": (
        N_("one package weighs {each} kg, far from usual"),
        N_("Usual for {goods}: {low} to {high} kg each. Leave it if it should look wrong."),
    ),
    "case.impossible_volume": (
        N_("so much of {goods} takes {volume} m3, and there is room for {room} m3"),
        N_("Write less weight or fewer packages, or choose other goods."),
    ),
    "case.no_room": (
        N_("so much of {goods} takes {volume} m3, and there is room for {room} m3"),
        N_("Write less weight or fewer packages. Leave it if it should look wrong."),
    ),
    "case.no_box": (
        N_("no paper of this load has a box “{name}”"),
        N_("Nobody could see the clue. Boxes: {known}. All of them: `{command}`."),
    ),
    "case.no_box_nearest": (
        N_("no paper of this load has a box “{name}”"),
        N_("Nobody could see the clue. Did you mean “{nearest}”? All boxes: `{command}`."),
    ),
    "case.answer_box": (
        N_("the box “{name}” is only on an answer, not on a paper of this load"),
        N_("Write “enquiry: {enquiry}” below the box. Boxes of papers: {known}."),
    ),
    "case.no_answer": (
        N_("the enquiry “{enquiry}” brings no answer about this load"),
        N_("Nobody could see the clue. Choose a box of a paper, or another enquiry."),
    ),
    "case.clue_twice": (
        N_("a clue of this case says the same"),
        N_("Say it once, or say what differs."),
    ),
    "case.sign_not_for": (
        N_("a load of {goods} cannot show the sign “{sign}”"),
        N_("Leave the sign out, or choose another “commodity”."),
    ),
    "case.contradict": (
        N_("“{sign}: {value}” and “{other}: {shown}” contradict each other"),
        N_("A reader takes it for a mistake. Leave one of them out."),
    ),
    "case.sign_not_shown": (
        N_("the papers show “{shown}”, not “{wanted}”"),
        N_("What the case states contradicts the sign “{sign}”: leave one of them out."),
    ),
    "case.stands": (
        N_("all evidence together gives this case {percent} %"),
        N_("Strongest signs, in points: {loud}."),
    ),
    "case.stands_quietly": (N_("all evidence together gives this case {percent} %"), ""),
    "case.honest_stands": (
        N_("all evidence together gives this honest load {percent} %"),
        N_("Strongest signs, in points: {loud}."),
    ),
    "case.honest_stands_quietly": (
        N_("all evidence together gives this honest load {percent} %"),
        "",
    ),
    "case.honest_and_plain": (
        N_("an honest load at {percent} %: trainees learn that a good reader is wrong"),
        N_("Take signs or clues out, or let it hide something. Strongest signs: {loud}."),
    ),
    "case.too_hidden_quietly": (
        N_("all evidence together gives this case {percent} %, below {low} %"),
        N_("Nobody can find it. Add signs or clues: so far nothing stands out."),
    ),
    "case.too_hidden": (
        N_("all evidence together gives this case {percent} %, below {low} %"),
        N_("Nobody can find it. Add signs or clues. Strongest signs: {loud}."),
    ),
    "case.too_plain": (
        N_("all evidence together gives this case {percent} %, above {high} %"),
        N_("Everybody finds it. Take signs or clues out. Strongest signs: {loud}."),
    ),
    "case.not_scored": (
        N_("your own cases count in no score"),
        N_("The debrief shows them. Write “counts: yes” in a case, and every score counts it."),
    ),
}
