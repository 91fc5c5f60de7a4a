"""Goods, units, methods, signs, places and their tables: code → (what is wrong, what to do)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    # Goods, units, methods, signs and places
    "table.country": (
        N_("“{given}” is not a code of a country"),
        N_("Write its two letters, such as ME, AL or BA."),
    ),
    "goods.package_weight": (
        N_("a package of this kind does not weigh {given} kg"),
        N_("A package {expected} weighs {low} to {high} kg. Change the weight or the package."),
    ),
    "goods.dry_box": (
        N_("this box cannot keep a temperature"),
        N_("Write “box: 45R1”, or leave “set temperature” out. Boxes that cool: {expected}."),
    ),
    "goods.gas_group": (
        N_("gases have no packing group"),
        N_("Leave “packing group” out, or correct the class."),
    ),
    "goods.flash_point": (
        N_("only liquids that burn have a flash point"),
        N_("Leave “flash point” out, or add class {expected} under “class” or “further”."),
    ),
    "goods.danger_box": (
        N_("only goods by sea and road state dangers here"),
        N_("Leave “dangerous” out for goods in “box: {given}”."),
    ),
    "goods.danger_group": (
        N_("goods of class {given} have a packing group"),
        N_("Add “packing group: I”, “II” or “III”, as the list of dangerous goods has it."),
    ),
    "goods.too_heavy": (
        N_("a full load would weigh {kg} kg, and the box carries {limit} kg"),
        N_("Write fewer packages or a lower weight."),
    ),
    "goods.too_light": (
        N_("the smallest load would weigh {kg} kg, and papers need {limit} kg or more"),
        N_("Write more packages or a higher weight."),
    ),
    "goods.density": (
        N_("{given} kg per m3 is too light or too dense for the post"),
        N_("Write a number from {low} to {high}: outside it, every item looks suspicious."),
    ),
    "goods.courier": (
        N_("“box: {name}” and the tag “{name}” go together"),
        N_("Write both, or neither."),
    ),
    "goods.no_room": (
        N_("a full load would take {volume} m3, and the box has {room} m3"),
        N_("Write fewer packages, a lower weight or more “kg per m3”."),
    ),
    "goods.no_code": (
        N_("{code} is not a subheading of the HS edition 2022"),
        N_("Look it up: `profiler-sim identify {code}`."),
    ),
    "override.breaks": (
        N_("with this, {other}:{there} has an error: {message}"),
        N_("Until you correct this, the shipped one is used."),
    ),
    "unit.no_detour": (
        N_("“{name}” is already on the way, so it is not a detour"),
        N_("Name a place where goods sometimes pass in addition."),
    ),
    "unit.no_firms": (
        N_("there are no invented firms in {country}"),
        N_("Countries with firms: {known}."),
    ),
    "unit.no_onward": (
        N_("some goods only pass this unit, and nothing says where they go"),
        N_("Add a block “onward:” with places and their country, such as “Belgrade: RS”."),
    ),
    "unit.no_airline": (
        N_("no invented airline has the letters of “{name}”"),
        N_("Flights begin with {known}, such as ZZK 418."),
    ),
    "unit.no_crossing": (
        N_("by road, goods from abroad cross a border, and this lane names no crossing"),
        N_("Add a line “via: […]” with the codes of the crossings, in their order."),
    ),
    "unit.no_way_round": (
        N_("nothing says which longer way lorries may take from here"),
        N_("Write under “roundabout:” all crossings of it, more than under “via:”."),
    ),
    "unit.carnet": (
        N_("only lorries travel under a TIR carnet"),
        N_("Leave the line out."),
    ),
    "method.no_mode": (
        N_("the method is known in no mode of transport"),
        N_("Write for example “modes: [sea]”."),
    ),
    "method.other_mode": (
        N_("“{name}” belongs to {given} traffic, and “{method}” to {mode} traffic"),
        N_("By {mode} there are: {known}. All of them: `{command}`."),
    ),
    "unit.nothing": (
        N_("nothing arrives: every number here is 0"),
        N_("Give at least one of them a number above 0."),
    ),
    "examination.takes_nothing": (
        N_("the search “{name}” does not say its {key}"),
        N_("Write how many officers it takes and how long: “staff: 2”, “minutes: 30”."),
    ),
    "method.over_a_hundred": (
        N_("the values of this sign add up to {total}, to more than 100"),
        N_("Of 100 such loads, each shows exactly one value."),
    ),
    "method.not_a_hundred": (
        N_("the numbers under “{block}” add up to {total}, not to 100"),
        N_("They are for 100 such loads. Now {number} counts as {share} of 100."),
    ),
    "method.nothing": (
        N_("every number under “{block}” is 0"),
        N_("Give at least one of them a number above 0."),
    ),
    "find.meets_nothing": (
        N_("no load of this method can be reported with “{text}”"),
        N_("Its goods and places never come together. Widen “lies in” or “in goods”."),
    ),
    "find.not_there": (
        N_("{name} stays empty: in “{place}” nothing is weighed or counted"),
        N_("Leave {name} out, or bind the text to another place with “lies in”."),
    ),
    "find.no_amount": (
        N_("{name} stays empty: nothing says how much is hidden"),
        N_("Leave {name} out, or add “on the scan” with “litres from” and “litres to”."),
    ),
    "find.too_much": (
        N_("so many never lie there: {things} weigh {least} kg or more, and {most} kg is most"),
        N_("Write a lower “from” or “kg each” for {things}."),
    ),
    "find.fixed_number": (
        N_("“{number}” is the same for every load, large or small"),
        N_("Write a word in braces, such as {{weight}}, or one of your “things found”."),
    ),
    "find.other_place": (
        N_("“{word}” does not fit a find in “{other}”"),
        N_("Bind the text to the place: “lies in: [{fitting}]”."),
    ),
    "find.no_such_place": (
        N_("“{word}” does not fit a find in “{other}”"),
        N_("Say it in other words, or bind the text to another place with “lies in”."),
    ),
    "find.other_goods": (
        N_("“{word}” does not fit a load of {other}"),
        N_("Write {{goods}} instead, or “in goods: [{fitting}]”."),
    ),
    "find.no_text": (
        N_("no text fits a find in “{place}” with {goods}; the title is reported instead"),
        N_("Add a text for this place without “in goods”. It may use {words}."),
    ),
    "sign.effect_unknown": (
        N_("no effect is called “{name}”"),
        N_("Effects: {known}."),
    ),
    "sign.effect_unknown_nearest": (
        N_("no effect is called “{name}”"),
        N_("Did you mean “{nearest}”?"),
    ),
    "sign.effect_missing": (
        N_("nothing says which effect writes this value"),
        N_("Begin with “effect: …”."),
    ),
    "sign.parameter_missing": (
        N_("the effect “{effect}” needs “{name}”"),
        N_("Possible: {known}."),
    ),
    "sign.parameter_unknown": (
        N_("the effect “{effect}” has no “{name}”"),
        N_("It takes: {known}."),
    ),
    "sign.parameter_value": (
        N_("“{given}” is not possible for “{name}” of the effect “{effect}”"),
        N_("Possible: {known}."),
    ),
    "sign.parameter_range": (
        N_("“from” is larger than “to”"),
        N_("Begin with the smaller number."),
    ),
    "sign.page_unknown": (
        N_("no lines of a page “{page}” can be written"),
        N_("Pages: {known}."),
    ),
    "sign.page_unknown_nearest": (
        N_("no lines of a page “{page}” can be written"),
        N_("Did you mean “{nearest}”?"),
    ),
    "sign.line_unknown": (
        N_("the page “{page}” has no line “{line}”"),
        N_("Lines that can be written: {known}."),
    ),
    "sign.unwritten": (
        N_("nothing writes “{value}”, and nothing writes “{other}” either"),
        N_("Papers without a sign can show only one value. Write “written by” for the others."),
    ),
    "sign.box_twice": (N_("the box “{name}” is here twice"), N_("Name it once.")),
    "sign.box_empty": (N_("a box has no name"), N_("Write the id of a box of the form.")),
    "sign.tag_unknown": (
        N_("no goods have the tag “{name}”, so it changes nothing for the sign"),
        N_("Tags: {known}."),
    ),
    "sign.tag_unknown_nearest": (
        N_("no goods have the tag “{name}”, so it changes nothing for the sign"),
        N_("Did you mean “{nearest}”?"),
    ),
    "method.tag_unknown": (
        N_("no goods have the tag “{name}”, so it leaves nothing out"),
        N_("Tags: {known}."),
    ),
    "method.tag_unknown_nearest": (
        N_("no goods have the tag “{name}”, so it leaves nothing out"),
        N_("Did you mean “{nearest}”?"),
    ),
    "sign.not_shown": (
        N_("papers written with “{value}” show {shown} instead, {count} of {all} times"),
        N_("Condition and effect must agree: only a load with this value fits the condition."),
    ),
    "sign.shows_nothing": (
        N_("papers written with “{value}” show no value at all, {count} of {all} times"),
        N_("Condition and effect must agree: only a load with this value fits the condition."),
    ),
    "place.nothing_finds": (
        N_("by {mode}, no search finds anything in this place: {name}"),
        N_("Name one under “found by” with its share of 100: {known}. Or change “modes”."),
    ),
    "sign.seen_in_other_mode": (
        N_("“{name}” is asked in {given} traffic, but the sign is also for {mode} traffic"),
        N_("Change “modes”, or choose one of: {known}."),
    ),
    "sign.effect_of_other_mode": (
        N_("papers of this mode of transport cannot be written like this: {mode}"),
        N_("Say under “modes” in which ones the sign exists, or choose another effect."),
    ),
    # Tables that an authored file reads
    "table.no_column": (
        N_("the table has no column “{column}”"),
        N_("The first line names the columns: {known}."),
    ),
    "table.separator": (
        N_("the cells of this table have {what} between them, not commas"),
        N_("Save it as a CSV file with commas."),
    ),
    "table.degrees": (
        N_("“{given}” is not a latitude or longitude"),
        N_("Write degrees with a point, from -{limit} to {limit}."),
    ),
    "table.no_place": (
        N_("the row “{place}” of places.csv is not a place"),
        N_("Look at its latitude and longitude: degrees, with a point."),
    ),
    "readings.no_column": (
        N_("the table has no column “{column}”"),
        N_("Columns: {known}. `profiler-sim measure` writes such a table."),
    ),
    "readings.cells": (
        N_("this row has {cells} cells, the first line has {columns}"),
        N_("Write a cell for each column, with commas between them, all on one line."),
    ),
    "readings.share": (
        N_("“{given}” is not a share"),
        N_("Write a number from 0 to 1, such as 0.0625."),
    ),
    "readings.sum": (
        N_("the shares of this row add up to {total}, not to 1"),
        N_("Every picture is read as exactly one of the four."),
    ),
    "readings.twice": (
        N_("“{method}” has a row for “{place}” already"),
        N_("Keep one of them."),
    ),
    "sign.reserved": (
        N_("no sign can be called “{given}”"),
        N_("What a scan shows is measured from pictures. Choose another name."),
    ),
    "sign.shares": (
        N_("the honest shares add up to {total}, not to 100"),
        N_("Of 100 honest loads, each shows exactly one value."),
    ),
}
