"""Facts about the parties on the papers."""

from profiler_sim.cargo.facts.table import B, Known, fact
from profiler_sim.cargo.facttypes import FactValue

FREE_MAIL = ("mailbox.example", "freemail.example")
"""Domains of invented free mail providers."""


@fact(B, example=False)
def shipper_elsewhere(k: Known) -> FactValue:
    """The shipper's address is not in the country of loading."""
    return k.papers.shipper.country != k.papers.transport.from_country


@fact(B, example=True)
def notify_same(k: Known) -> FactValue:
    """The notify party is the consignee."""
    return k.papers.notify is None


@fact(B, example=False)
def notify_abroad(k: Known) -> FactValue:
    """The notify party sits in a country that is neither the consignee's nor the port's."""
    notify = k.papers.notify
    near = {k.papers.consignee.country, k.papers.transport.to_country}
    return notify is not None and notify.country not in near


@fact(B, example=False)
def consignee_free_mail(k: Known) -> FactValue:
    """The consignee's e-mail address is with a free provider."""
    email = k.papers.consignee.email
    return None if email is None else email.endswith(FREE_MAIL)


@fact(B, example=False)
def consignee_care_of(k: Known) -> FactValue:
    """The consignee is named care of a forwarder or carrier."""
    return k.papers.consignee.care_of is not None


@fact(B, example=True)
def authorised_exporter(k: Known) -> FactValue:
    """The papers state an authorised-exporter number of the shipper."""
    return k.papers.authorised_exporter is not None
