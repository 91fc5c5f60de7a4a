"""What is written into each box of a CMR note and of a transit document."""

from profiler_sim.cargo.road.model import ChargesPayer, Road, Transit
from profiler_sim.documents import billed, words
from profiler_sim.documents.billed import Papers
from profiler_sim.documents.printed import Lines
from profiler_sim.i18n.text import N_, _

_KINDS = {
    "T1": N_("T1, goods from outside the Union"),
    "T2": N_("T2, Union goods"),
    "TIR": N_("TIR carnet"),
    "national": N_("national transit"),
}
_TITLES = {
    "T1": N_("Transit document T1"),
    "T2": N_("Transit document T2"),
    "TIR": N_("TIR carnet"),
    "national": N_("National transit declaration"),
}
_TRAILERS = {
    "curtain side": N_("curtain side"),
    "box": N_("box body"),
    "refrigerated": N_("refrigerated"),
}
_GUARANTEES = {
    "comprehensive": N_("comprehensive"),
    "individual": N_("individual"),
    "cash deposit": N_("cash deposit"),
    "carnet": N_("by the carnet, up to its limit"),
}
_CHARGES = {"prepaid": N_("carriage paid"), "collect": N_("carriage forward")}
_PAYERS = {
    ChargesPayer.SENDER: N_("the sender"),
    ChargesPayer.CONSIGNEE: N_("the consignee"),
    ChargesPayer.FORWARDER: N_("a forwarder"),
    ChargesPayer.THIRD_PARTY: N_("a third party"),
}
_PAYMENTS = {"account": N_("on account"), "cash": N_("in cash")}


def road(papers: Papers) -> Road:
    """The lorry's part of the papers."""
    return papers.consignment.by(Road)


def transit(papers: Papers) -> Transit:
    """The customs document."""
    return road(papers).transit


def place(papers: Papers, code: str) -> str:
    """Say a place with its UN/LOCODE; ids of our own table are no codes and are not shown."""
    return words.place(code, papers.names)


def number(papers: Papers) -> Lines:
    """The note's own number."""
    return (road(papers).cmr_no,)


def carrier(papers: Papers) -> Lines:
    """Who drives, under which licence, since when."""
    firm = road(papers).carrier
    return (
        firm.name,
        words.country(firm.country),
        _("licence {number}").format(number=firm.licence_no),
        _("founded {year}").format(year=firm.founded),
    )


def successive(papers: Papers) -> Lines:
    """Who takes over on the way."""
    return (road(papers).carrier.successive or _("none"),)


def reservations(_papers: Papers) -> Lines:
    """What the carrier saw wrong when he took the goods over."""
    return (_("none"),)


def delivery(papers: Papers) -> Lines:
    """Where the goods go, and in which country when they go on in transit."""
    lorry = road(papers)
    if lorry.onward_country is None:
        return (lorry.place_of_delivery,)
    country = words.country(lorry.onward_country)
    return lorry.place_of_delivery, _("in transit to {country}").format(country=country)


def taken_over(papers: Papers) -> Lines:
    """Where and when the carrier took the goods over."""
    lorry = road(papers)
    return place(papers, lorry.taken_over_at), words.day(lorry.taken_over_on)


def attached(papers: Papers) -> Lines:
    """What travels with the note."""
    return _("commercial invoice, packing list"), transit_line(papers)


def transit_line(papers: Papers) -> str:
    """The transit document in one line."""
    return numbered(transit(papers))


def numbered(paper: Transit) -> str:
    """Say a transit document by its kind, in short, and its number."""
    kind = _("national transit") if paper.kind == "national" else paper.kind
    return f"{kind} {paper.number}"


def notify(papers: Papers) -> Lines:
    """Whom the driver is to call."""
    return billed.notify_party(papers)


def charges(papers: Papers) -> Lines:
    """Carriage paid or forward, how much, and in what manner."""
    consignment = papers.consignment
    said = _(_CHARGES[consignment.freight]) if consignment.freight else _("none stated")
    amount = consignment.freight_usd
    terms = f"{said}, {words.dollars(amount)}" if amount is not None else said
    return terms, _(_PAYMENTS[road(papers).charges_payment]), *payer(papers)


def payer(papers: Papers) -> Lines:
    """Who pays the carrier."""
    return (_(_PAYERS[road(papers).charges_by]),)


def on_delivery(_papers: Papers) -> Lines:
    """What the driver is to collect."""
    return (_("none"),)


def agreements(papers: Papers) -> Lines:
    """Terms of the sale, as agreed between the traders."""
    return billed.incoterm(papers)


def tractor(papers: Papers) -> Lines:
    """The tractor's plate."""
    return (road(papers).vehicle.tractor_plate,)


def trailer(papers: Papers) -> Lines:
    """The trailer's plate and kind."""
    vehicle = road(papers).vehicle
    return vehicle.trailer_plate, _(_TRAILERS[vehicle.trailer])


def plates(papers: Papers) -> Lines:
    """Both plates."""
    vehicle = road(papers).vehicle
    return (f"{vehicle.tractor_plate} / {vehicle.trailer_plate}",)


def tare(papers: Papers) -> Lines:
    """Tractor and empty trailer."""
    return (words.kilograms(road(papers).vehicle.tare_kg),)


def weighed(papers: Papers) -> Lines:
    """The loaded lorry, before it left."""
    return (words.kilograms(road(papers).vehicle.weighed_kg),)


def established(papers: Papers) -> Lines:
    """Where and when the note was made out."""
    lorry = road(papers)
    return papers.names.get(lorry.taken_over_at, lorry.taken_over_at), words.day(lorry.issued_on)


def signed(_papers: Papers) -> Lines:
    """A signature in the copy an officer holds."""
    return (_("signed, stamped"),)


def received(_papers: Papers) -> Lines:
    """Signed at the end of the way."""
    return (_("not yet"),)


def transit_title(papers: Papers) -> str:
    """What this kind of transit document is called."""
    return _(_TITLES[transit(papers).kind])


def transit_no(papers: Papers) -> Lines:
    """Kind and number; the check digit is for the officer to reckon."""
    paper = transit(papers)
    return _(_KINDS[paper.kind]), paper.number


def accepted(papers: Papers) -> Lines:
    """When the office of departure let it go."""
    return (words.day(transit(papers).issued_on),)


def time_limit(papers: Papers) -> Lines:
    """By when it must be presented."""
    return (words.day(transit(papers).time_limit),)


def departure(papers: Papers) -> Lines:
    """Where the transit began."""
    return (transit(papers).departure_office,)


def destination(papers: Papers) -> Lines:
    """Where it is to end."""
    return (transit(papers).destination_office,)


def crossings(papers: Papers) -> Lines:
    """The way, crossing by crossing."""
    return [place(papers, code) for code in road(papers).crossings] or (_("none"),)


def presented(papers: Papers) -> Lines:
    """Where the lorry stands now, and since when."""
    lorry = road(papers)
    return place(papers, lorry.post), words.moment(lorry.arrives_at), lorry.row


def seals(papers: Papers) -> Lines:
    """The numbers the office of departure put on."""
    return transit(papers).seals or (_("none stated"),)


def guarantee(papers: Papers) -> Lines:
    """Who stands in for the duty, and for how much."""
    paper = transit(papers)
    return _(_GUARANTEES[paper.guarantee]), words.dollars(paper.guarantee_usd)
