"""The pages that enquiries about a lorry bring back."""

from profiler_sim.cargo.road.answers import (
    AirProbe,
    BorderLog,
    CarrierRecord,
    Crossing,
    LookOver,
    LorryScale,
    RoadSeals,
    TransitRecord,
)
from profiler_sim.cargo.road.model import Road
from profiler_sim.documents import formats
from profiler_sim.documents.answer_context import (
    AnswerContext,
    AnswerPage,
    AnswerPages,
    document,
    goods,
    unit,
)
from profiler_sim.documents.form_template import FieldTemplate, Lines, columns, stated
from profiler_sim.documents.road.cmr_fields import transit_number
from profiler_sim.i18n.text import N_, _, ngettext

# The movement or the carnet in the system the offices share.

_STATUS = {
    "open": N_("open, to be presented"),
    "time limit passed": N_("open; a first time limit was missed, then extended"),
    "already discharged": N_("already discharged at another office"),
}
_GUARANTEES = {
    "valid": N_("valid for this amount"),
    "not enough": N_("valid, but not for this amount"),
    "not known": N_("not known to the guarantor"),
}


def _transit_no(context: AnswerContext[TransitRecord]) -> Lines:
    return transit_number(context.consignment.by(Road).transit)


def _status(context: AnswerContext[TransitRecord]) -> Lines:
    return (_(_STATUS[context.answer.status]),)


def _guarantee(context: AnswerContext[TransitRecord]) -> Lines:
    return (_(_GUARANTEES[context.answer.guarantee]),)


def _seals(context: AnswerContext[TransitRecord]) -> Lines:
    return context.answer.seals or (_("none entered"),)


def _past(context: AnswerContext[TransitRecord]) -> Lines:
    counted = {
        "late": formats.number(context.answer.past_late),
        "all": formats.number(context.answer.past_movements),
    }
    return (_("{late} of {all} discharged late or never").format_map(counted),)


TRANSIT_SYSTEM = AnswerPage(
    TransitRecord,
    N_("Transit system"),
    "NCT",
    (
        FieldTemplate("transit no", "1", N_("Movement or carnet"), 0, 6, 0, _transit_no),
        FieldTemplate("note", "2", N_("CMR note"), 6, 6, 0, document),
        FieldTemplate("status", "3", N_("Status"), 0, 6, 1, _status),
        FieldTemplate("guarantee in the system", "4", N_("Guarantee"), 6, 6, 1, _guarantee),
        FieldTemplate("seals entered", "5", N_("Seals as entered at departure"), 0, 6, 2, _seals),
        FieldTemplate(
            "past movements", "6", N_("The holder's movements in a year"), 6, 6, 2, _past
        ),
    ),
)


# When the lorry was at each crossing, from the crossings' own books.

_STOPS = {
    "none known": N_("none known"),
    "truck park": N_("a guarded truck park"),
    "known stop": N_("a stop where people have climbed into lorries before"),
}


def _log(context: AnswerContext[BorderLog]) -> Lines:
    """Write when the lorry left, as its tachograph shows, and each crossing's own stamp."""
    left_at, start = context.answer.left_at, context.consignment.by(Road).taken_over_at
    left = _("{place} (left)").format(place=context.place(start))
    begin = [] if left_at is None else [(formats.moment(left_at), left)]
    return columns([*begin, *(_line(context, each) for each in context.answer.crossings)])


def _line(context: AnswerContext[BorderLog], each: Crossing) -> tuple[str, ...]:
    return formats.moment(each.at), context.place(each.place)


def _lost(context: AnswerContext[BorderLog]) -> Lines:
    return (formats.hours(context.answer.lost_hours),)


def _stop(context: AnswerContext[BorderLog]) -> Lines:
    return (_(_STOPS[context.answer.stop]),)


def _passages(context: AnswerContext[BorderLog]) -> Lines:
    count = context.answer.passages
    if count is None:
        return (_("not kept"),)
    times = ngettext("{n} time", "{n} times", count).format(n=count)
    return (times if count else _("not once"),)


def _driver(context: AnswerContext[BorderLog]) -> Lines:
    changed = context.answer.drivers_changed
    return (_("another than at the start") if changed else _("the same all the way"),)


BORDER_LOG = AnswerPage(
    BorderLog,
    N_("Border crossing log"),
    "BOR",
    (
        FieldTemplate("trailer", "1", N_("Trailer"), 0, 6, 0, unit),
        FieldTemplate("note", "2", N_("CMR note"), 6, 6, 0, document),
        FieldTemplate("log", "3", N_("Way and crossings"), 0, 12, 1, _log),
        FieldTemplate(
            "lost time", "4", N_("Longest time beyond driving and rest"), 0, 6, 2, _lost
        ),
        FieldTemplate("driver", "5", N_("Driver"), 6, 6, 2, _driver),
        FieldTemplate("stop", "6", N_("Longest stop"), 0, 6, 3, _stop),
        FieldTemplate("passages", "7", N_("Here in the last 30 days"), 6, 6, 3, _passages),
    ),
)


# The carrier in the register of licences, and what offices noted of it.

_LICENCES = {
    "in order": N_("in order"),
    "issued this year": N_("in order, issued this year"),
    "not found": N_("no licence of this number"),
}


def _carrier(context: AnswerContext[CarrierRecord]) -> Lines:
    firm = context.consignment.by(Road).carrier
    return *stated(firm.name), *stated(firm.country, formats.country)


def _licence(context: AnswerContext[CarrierRecord]) -> Lines:
    number = context.consignment.by(Road).carrier.licence_no
    return *stated(number), _(_LICENCES[context.answer.licence])


def _lorries(context: AnswerContext[CarrierRecord]) -> Lines:
    return (formats.number(context.answer.lorries),)


def _tractor(context: AnswerContext[CarrierRecord]) -> Lines:
    plate = context.consignment.by(Road).vehicle.tractor_plate
    return plate, _("rented, for one way") if context.answer.rented else _("the carrier's own")


def _fines(context: AnswerContext[CarrierRecord]) -> Lines:
    return (formats.number(context.answer.fines) if context.answer.fines else _("none"),)


CARRIER_REGISTER = AnswerPage(
    CarrierRecord,
    N_("Carrier register"),
    "CAR",
    (
        FieldTemplate("carrier", "1", N_("Carrier"), 0, 6, 0, _carrier),
        FieldTemplate("licence", "2", N_("Licence"), 6, 6, 0, _licence),
        FieldTemplate("lorries", "3", N_("Lorries"), 0, 6, 1, _lorries),
        FieldTemplate("tractor", "4", N_("Tractor"), 6, 6, 1, _tractor),
        FieldTemplate("fines", "5", N_("Fines in three years"), 0, 12, 2, _fines),
    ),
)


# The slip from the crossing's weighbridge, with what the scales on the way showed.


def _scale(context: AnswerContext[LorryScale]) -> Lines:
    loaded, text = context.consignment.by(Road).vehicle, _("at loading, on the papers: {weight}")
    here = stated(loaded.weighed_kg, lambda kg: text.format(weight=formats.kilograms(kg)))
    return formats.kilograms(context.answer.weight_kg), *here


def _posts(context: AnswerContext[LorryScale]) -> Lines:
    rows = [
        (formats.kilograms(each.kg), context.place(each.place))
        for each in context.answer.on_the_way
    ]
    return columns(rows) or (_("no scale on the way"),)


LORRY_SCALE = AnswerPage(
    LorryScale,
    N_("Weighbridge slip"),
    "WGT",
    (
        FieldTemplate("trailer", "1", N_("Trailer"), 0, 6, 0, unit),
        FieldTemplate("note", "2", N_("CMR note"), 6, 6, 0, document),
        FieldTemplate("scale", "3", N_("Loaded lorry, here"), 0, 12, 1, _scale),
        FieldTemplate("posts", "4", N_("On the way, without the fuel"), 0, 12, 2, _posts),
    ),
)


# The card filled in at the doors and around the cover of the trailer.

_SERIES = {
    "issued to the office": N_("issued to the office of departure"),
    "not issued to the office": N_("never issued to the office of departure"),
    "reported missing": N_("of a set that an office reported missing"),
}
_FASTENINGS = {
    "whole": N_("whole"),
    "cut and joined": N_("cut and joined again"),
}


def _on_papers(context: AnswerContext[RoadSeals]) -> Lines:
    seals = context.consignment.by(Road).transit.seals
    return () if seals is None else seals or (_("none stated"),)


def _found(context: AnswerContext[RoadSeals]) -> Lines:
    return context.answer.on_doors or (_("none on the doors"),)


def _series(context: AnswerContext[RoadSeals]) -> Lines:
    return (_(_SERIES[context.answer.series]),)


def _fastening(context: AnswerContext[RoadSeals]) -> Lines:
    return (_(_FASTENINGS[context.answer.fastening]),)


TRANSIT_SEALS = AnswerPage(
    RoadSeals,
    N_("Seal card"),
    "SLC",
    (
        FieldTemplate("trailer", "1", N_("Trailer"), 0, 6, 0, unit),
        FieldTemplate("note", "2", N_("CMR note"), 6, 6, 0, document),
        FieldTemplate(
            "seals on papers", "3", N_("Seals on the transit document"), 0, 6, 1, _on_papers
        ),
        FieldTemplate("seals found", "4", N_("Seals found"), 6, 6, 1, _found),
        FieldTemplate("series", "5", N_("Series of the papers' seals"), 0, 6, 2, _series),
        FieldTemplate("fastening", "6", N_("Cord of the cover, hasps"), 6, 6, 2, _fastening),
    ),
)


# A walk around the lorry with lamp and mirror: what was seen.

_WELDING = {
    "none": N_("none that is fresh"),
    "recent under the chassis": N_("fresh, under the chassis"),
    "recent on the front wall": N_("fresh, on the trailer's front wall"),
}
_ROOFS = {"whole": N_("whole"), "cut and mended": N_("cut and mended")}


def _tanks(context: AnswerContext[LookOver]) -> Lines:
    seen = _("{count} seen").format(count=formats.number(context.answer.tanks))
    built = _("the model is built with {count}").format(
        count=formats.number(context.answer.tanks_built)
    )
    return seen, built


def _welding(context: AnswerContext[LookOver]) -> Lines:
    return (_(_WELDING[context.answer.welding]),)


def _roof(context: AnswerContext[LookOver]) -> Lines:
    return (_(_ROOFS[context.answer.roof]),)


_SMELLS = {
    "none": N_("none"),
    "strong, not of the goods": N_("strong, and not of the goods"),
}


def _smell(context: AnswerContext[LookOver]) -> Lines:
    return (_(_SMELLS[context.answer.smell]),)


def _plate(context: AnswerContext[LookOver]) -> Lines:
    return (context.answer.trailer_plate,)


def _plate_on_papers(context: AnswerContext[LookOver]) -> Lines:
    return stated(context.consignment.by(Road).vehicle.trailer_plate)


LOOK_OVER = AnswerPage(
    LookOver,
    N_("Look at the vehicle"),
    "VEH",
    (
        FieldTemplate(
            "plate on papers", "1", N_("Trailer on the papers"), 0, 6, 0, _plate_on_papers
        ),
        FieldTemplate("plate", "2", N_("Plate seen on the trailer"), 6, 6, 0, _plate),
        FieldTemplate("tanks", "3", N_("Fuel tanks"), 0, 6, 1, _tanks),
        FieldTemplate("welding", "4", N_("Welding"), 6, 6, 1, _welding),
        FieldTemplate("roof", "5", N_("Roof and cover"), 0, 6, 2, _roof),
        FieldTemplate("smell", "6", N_("Smell at the doors"), 6, 6, 2, _smell),
    ),
)


# What the probe reads at the seam of the doors.


def _carbon_dioxide(context: AnswerContext[AirProbe]) -> Lines:
    read = formats.measured(context.answer.co2_ppm, "ppm")
    return read, _("outside air has about {ppm}").format(ppm=formats.measured(420, "ppm"))


def _advice(_context: AnswerContext[AirProbe]) -> Lines:
    return (
        _("Above 800 ppm something breathes: people, or fruit."),
        _("If you think of people, raise the alarm at once. Do not wait for your turn."),
    )


AIR_PROBE = AnswerPage(
    AirProbe,
    N_("Air probe"),
    "CO2",
    (
        FieldTemplate("trailer", "1", N_("Trailer"), 0, 6, 0, unit),
        FieldTemplate("cargo", "2", N_("Goods (HS code)"), 6, 6, 0, goods),
        FieldTemplate(
            "carbon dioxide",
            "3",
            N_("Carbon dioxide in the load space"),
            0,
            12,
            1,
            _carbon_dioxide,
        ),
        FieldTemplate("advice", "4", N_("To remember"), 0, 12, 2, _advice),
    ),
)

PAGES: AnswerPages = (
    TRANSIT_SYSTEM,
    BORDER_LOG,
    CARRIER_REGISTER,
    LORRY_SCALE,
    TRANSIT_SEALS,
    LOOK_OVER,
    AIR_PROBE,
)
