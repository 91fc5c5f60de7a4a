"""The pages that enquiries about a container bring back."""

from profiler_sim.cargo.sea.answers import (
    ExportRecord,
    Move,
    Moves,
    PortCall,
    Release,
    Schedule,
    SealCheck,
    TransitPast,
    Weighbridge,
)
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.answer_context import (
    AnswerContext,
    AnswerPage,
    AnswerPages,
    document,
    unit,
)
from profiler_sim.documents.form_template import FieldTemplate, Lines, columns, stated
from profiler_sim.i18n.text import N_, _, ngettext

# The moves of the container, from the carrier.

_EVENTS = {
    "gate in": N_("gate in"),
    "yard move": N_("yard move"),
    "loaded": N_("loaded"),
    "discharged": N_("discharged"),
    "returned": N_("returned"),
    "repaired": N_("repaired"),
    "gate out empty": N_("gate out empty"),
    "held": N_("held"),
}


def _log(context: AnswerContext[Moves]) -> Lines:
    return columns([_moves_line(context, move) for move in context.answer.events]) or (
        _("no events"),
    )


def _moves_line(context: AnswerContext[Moves], move: Move) -> tuple[str, ...]:
    return formats.day(move.on), _(_EVENTS[move.event]), context.port(move.place)


def _wait(context: AnswerContext[Moves]) -> Lines:
    waited, usual = context.answer.transhipment_days, context.answer.usual_days
    if waited is None:
        return (_("no transhipment is usual on this route"),)
    text = _("usual from {port}: {days}").format(
        port=context.port(context.consignment.by(Sea).loading_port),
        days=formats.days(usual) if usual is not None else _("not known"),
    )
    return formats.days(waited), text


def _yard_moves(context: AnswerContext[Moves]) -> Lines:
    return (formats.number(context.answer.yard_moves) if context.answer.yard_moves else _("none"),)


def _returned(context: AnswerContext[Moves]) -> Lines:
    came_back = _("came back unopened from an earlier discharge")
    return (came_back if context.answer.returned else _("nothing unusual"),)


_FLEETS = {
    "as on the papers": N_("as on the papers"),
    "another type": N_("a box of another type has this number"),
    "not in the fleet": N_("no box of this number"),
}


def _elsewhere(context: AnswerContext[Moves]) -> Lines:
    answer = context.answer
    if answer.also_at is None or answer.also_on is None:
        return (_("noted nowhere else"),)
    words = {"port": context.port(answer.also_at), "day": formats.day(answer.also_on)}
    return (_("a box of this number was noted at {port} on {day}").format_map(words),)


def _fleet(context: AnswerContext[Moves]) -> Lines:
    return (_(_FLEETS[context.answer.fleet]),)


CONTAINER_MOVES = AnswerPage(
    Moves,
    N_("Container moves"),
    "LOG",
    (
        FieldTemplate("container", "1", N_("Container"), 0, 6, 0, unit),
        FieldTemplate("bill", "2", N_("Bill of lading"), 6, 6, 0, document),
        FieldTemplate("log", "3", N_("Events"), 0, 12, 1, _log),
        FieldTemplate("wait", "4", N_("Days at the usual transhipment port"), 0, 6, 2, _wait),
        FieldTemplate(
            "yard moves",
            "5",
            N_("Yard moves in the 24 hours before loading"),
            6,
            6,
            2,
            _yard_moves,
        ),
        FieldTemplate(
            "returned", "6", N_("Earlier journey of the container"), 0, 12, 3, _returned
        ),
        FieldTemplate("elsewhere", "7", N_("The same number elsewhere"), 0, 6, 4, _elsewhere),
        FieldTemplate("fleet", "8", N_("Register of the owner"), 6, 6, 4, _fleet),
    ),
)


# What the ship did, from tracking.


def _vessel(context: AnswerContext[Schedule]) -> Lines:
    ship = context.consignment.by(Sea).vessel
    return ship.name, *stated(ship.imo, lambda no: _("IMO {number}").format(number=no))


def _voyage(context: AnswerContext[Schedule]) -> Lines:
    return stated(context.consignment.by(Sea).vessel.voyage)


def _calls(context: AnswerContext[Schedule]) -> Lines:
    return columns([_schedule_line(context, call) for call in context.answer.calls]) or (
        _("no calls seen"),
    )


def _schedule_line(context: AnswerContext[Schedule], call: PortCall) -> tuple[str, ...]:
    declared = _("declared") if call.on_papers else _("not declared")
    return formats.day(call.arrived), declared, context.port(call.port)


def _silence(context: AnswerContext[Schedule]) -> Lines:
    return (formats.hours(context.answer.silent_hours),)


VESSEL_SCHEDULE = AnswerPage(
    Schedule,
    N_("Vessel track"),
    "TRK",
    (
        FieldTemplate("vessel", "1", N_("Vessel"), 0, 6, 0, _vessel),
        FieldTemplate("voyage", "2", N_("Voyage"), 6, 6, 0, _voyage),
        FieldTemplate("calls", "3", N_("Port calls"), 0, 12, 1, _calls),
        FieldTemplate(
            "silence", "4", N_("Longest time without a position signal"), 0, 12, 2, _silence
        ),
    ),
)


# The card the terminal fills in at the doors of the container.

_GRADES = {
    "high security": N_("H, high security"),
    "security": N_("S, security"),
    "indicative": N_("I, indicative"),
}
_MARKS = {
    "none": N_("none"),
    "scratches at the hasp": N_("scratches at the hasp"),
    "rivet renewed": N_("a rivet renewed"),
}


def _on_papers(context: AnswerContext[SealCheck]) -> Lines:
    return (context.consignment.by(Sea).container.seal or _("none stated"),)


def _at_loading(context: AnswerContext[SealCheck]) -> Lines:
    return (context.answer.seal_at_loading or _("not recorded"),)


def _at_discharge(context: AnswerContext[SealCheck]) -> Lines:
    other = context.answer.also_on
    text = (_("the same number is on record for {box}").format(box=other),) if other else ()
    return context.answer.seal_at_discharge or _("not recorded"), *text


def _handovers(context: AnswerContext[SealCheck]) -> Lines:
    noted = context.answer.recorded
    return (_("number noted at every one") if noted else _("not all are noted"),)


def _grade(context: AnswerContext[SealCheck]) -> Lines:
    return (_(_GRADES[context.answer.grade]),)


def _marks(context: AnswerContext[SealCheck]) -> Lines:
    return (_(_MARKS[context.answer.marks]),)


SEAL_CHECK = AnswerPage(
    SealCheck,
    N_("Seal card"),
    "SEA",
    (
        FieldTemplate("container", "1", N_("Container"), 0, 6, 0, unit),
        FieldTemplate(
            "seal on papers", "2", N_("Seal on the bill of lading"), 6, 6, 0, _on_papers
        ),
        FieldTemplate("seal at loading", "3", N_("Seal at loading"), 0, 6, 1, _at_loading),
        FieldTemplate("seal at discharge", "4", N_("Seal at discharge"), 6, 6, 1, _at_discharge),
        FieldTemplate("handovers", "5", N_("Handovers in between"), 0, 6, 2, _handovers),
        FieldTemplate("grade", "6", N_("Grade, ISO 17712"), 6, 6, 2, _grade),
        FieldTemplate("door marks", "7", N_("Marks on doors and hasp"), 0, 12, 3, _marks),
    ),
)


# The slip from the port's own scale.


def _scale(context: AnswerContext[Weighbridge]) -> Lines:
    verified, weighed = context.consignment.by(Sea).container.vgm_kg, context.answer.weight_kg
    text = _("verified gross mass on the papers: {weight}")
    here = stated(verified, lambda kg: text.format(weight=formats.kilograms(kg)))
    return formats.kilograms(weighed), *here


WEIGHBRIDGE = AnswerPage(
    Weighbridge,
    N_("Weighbridge slip"),
    "WGH",
    (
        FieldTemplate("container", "1", N_("Container"), 0, 6, 0, unit),
        FieldTemplate("bill", "2", N_("Bill of lading"), 6, 6, 0, document),
        FieldTemplate("scale", "3", N_("Packed container, without the truck"), 0, 12, 1, _scale),
    ),
)
"""The papers' weight stands in the same box: the two belong to one mark."""


# What the customs of the country of loading were text of the same box.


def _country(context: AnswerContext[ExportRecord]) -> Lines:
    return (formats.country(context.consignment.transport.from_country),)


def _record(context: AnswerContext[ExportRecord]) -> Lines:
    return (_("on file") if context.answer.is_on_file else _("no declaration for this box"),)


def _goods(context: AnswerContext[ExportRecord]) -> Lines:
    return (context.answer.goods or _("no entry"),)


def _value(context: AnswerContext[ExportRecord]) -> Lines:
    value, here = context.answer.value_usd, context.consignment.value_usd
    there = formats.dollars(value) if value is not None else _("no entry")
    stated = formats.dollars(here) if here is not None else _("none stated")
    return there, _("on the import papers: {usd}").format(usd=stated)


EXPORT_DECLARATION = AnswerPage(
    ExportRecord,
    N_("Export declaration"),
    "EXP",
    (
        FieldTemplate("bill", "1", N_("Bill of lading"), 0, 6, 0, document),
        FieldTemplate("country of export", "2", N_("Customs of"), 6, 6, 0, _country),
        FieldTemplate("export record", "3", N_("Export declaration"), 0, 12, 1, _record),
        FieldTemplate("export goods", "4", N_("Goods declared for export"), 0, 6, 2, _goods),
        FieldTemplate("export value", "5", N_("Value declared for export"), 6, 6, 2, _value),
    ),
)


# How earlier transits of the same principal ended.


def _count(number: int) -> Lines:
    return (formats.number(number) if number else _("none"),)


def _transits(context: AnswerContext[TransitPast]) -> Lines:
    return _count(context.answer.transits)


def _open(context: AnswerContext[TransitPast]) -> Lines:
    return _count(context.answer.open)


def _again(context: AnswerContext[TransitPast]) -> Lines:
    return _count(context.answer.exported_again)


TRANSIT_HISTORY = AnswerPage(
    TransitPast,
    N_("Earlier transits"),
    "TRH",
    (
        FieldTemplate("principal", "1", N_("Principal"), 0, 12, 0, common.consignee),
        FieldTemplate("transits", "2", N_("Transits in 24 months"), 0, 12, 1, _transits),
        FieldTemplate("open transits", "3", N_("Open beyond the time limit"), 0, 6, 2, _open),
        FieldTemplate(
            "exported again", "4", N_("Sent out again from their destination"), 6, 6, 2, _again
        ),
    ),
)

# What the terminal knows of the release code and of the lorry that is to collect the box.

_NAMED_BY = {
    "the papers": N_("the haulier on the papers"),
    "the agent": N_("not on the papers, named by the agent"),
    "nobody": N_("not on the papers, and nobody named him"),
}
_YARDS = {
    "where it was put": N_("where it was put at discharge"),
    "moved without an order": N_("moved since then, and no order is on file"),
}


def _code(context: AnswerContext[Release]) -> Lines:
    accounts = context.answer.accounts
    looked = ngettext(
        "looked up by {count} account, the agent's",
        "looked up by {count} accounts, one of them the agent's",
        accounts,
    ).format(count=formats.number(accounts))
    given = _("given on {moment}").format(moment=formats.moment(context.answer.code_given_at))
    return given, looked


def _collected_by(context: AnswerContext[Release]) -> Lines:
    haulier, named_by = context.answer.haulier, _(_NAMED_BY[context.answer.named_by])
    return (haulier, named_by) if haulier else (named_by,)


def _pick_up(context: AnswerContext[Release]) -> Lines:
    return (formats.moment(context.answer.pick_up_at),)


def _yard(context: AnswerContext[Release]) -> Lines:
    return (_(_YARDS[context.answer.yard]),)


def _taken(context: AnswerContext[Release]) -> Lines:
    return _count(context.answer.taken_by_strangers)


TERMINAL_RELEASE = AnswerPage(
    Release,
    N_("Release and pick-up"),
    "REL",
    (
        FieldTemplate("container", "1", N_("Container"), 0, 6, 0, unit),
        FieldTemplate("bill", "2", N_("Bill of lading"), 6, 6, 0, document),
        FieldTemplate("release code", "3", N_("Release code"), 0, 12, 1, _code),
        FieldTemplate("collected by", "4", N_("To be collected by"), 0, 6, 2, _collected_by),
        FieldTemplate("pick-up", "5", N_("Appointment"), 6, 6, 2, _pick_up),
        FieldTemplate("yard place", "6", N_("Place in the yard"), 0, 12, 3, _yard),
        FieldTemplate(
            "taken",
            "7",
            N_("Boxes of this consignee that somebody else collected"),
            0,
            12,
            4,
            _taken,
        ),
    ),
)

PAGES: AnswerPages = (
    CONTAINER_MOVES,
    VESSEL_SCHEDULE,
    SEAL_CHECK,
    WEIGHBRIDGE,
    EXPORT_DECLARATION,
    TRANSIT_HISTORY,
    TERMINAL_RELEASE,
)
