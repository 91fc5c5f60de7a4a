"""Facts that the company registry and the importer's record answer."""

from profiler_sim.cargo.answers import Registry
from profiler_sim.cargo.facts.table import NOT_NEGATIVE, SHARE, B, Known, N, T, W, fact, words_of
from profiler_sim.cargo.facttypes import FactValue


@fact(B, example=True, source="registry")
def in_registry(k: Known) -> FactValue:
    """The consignee stands in the company registry."""
    return k.answers.registry.found if k.answers.registry else None


@fact(B, example=True, source="registry")
def activity_fits(k: Known) -> FactValue:
    """The consignee's registered activity deals in such goods."""
    return k.answers.registry.fits_goods if k.answers.registry else None


@fact(T, "own premises", source="registry", values=words_of(Registry, "premises"))
def premises(k: Known) -> FactValue:
    """The registered address: own premises, shared office or mail address."""
    return k.answers.registry.premises if k.answers.registry else None


@fact(W, 40, source="registry", unit="days", values=NOT_NEGATIVE)
def manager_days(k: Known) -> FactValue:
    """Days between the last change of manager and arrival; missing where there was none."""
    extract = k.answers.registry
    if extract is None or extract.manager_changed_on is None:
        return None
    return (k.papers.transport.arrives_at.date() - extract.manager_changed_on).days


@fact(B, example=False, source="registry")
def phone_shared(k: Known) -> FactValue:
    """Another firm is registered with the consignee's phone."""
    extract = k.answers.registry
    return extract.phone_also is not None if extract else None


@fact(W, 2400, source="import history", unit="days", values=NOT_NEGATIVE)
def consignee_age_days(k: Known) -> FactValue:
    """Age of the consignee on arrival."""
    past = k.answers.import_history
    return (k.papers.transport.arrives_at.date() - past.founded_on).days if past else None


@fact(W, 40, source="import history", values=NOT_NEGATIVE)
def past_shipments(k: Known) -> FactValue:
    """Import declarations of the consignee in the last 24 months."""
    return k.answers.import_history.shipments if k.answers.import_history else None


@fact(N, 0.9, source="import history", values=SHARE)
def same_goods_share(k: Known) -> FactValue:
    """Part of those declarations in the same tariff chapter; missing where there is none."""
    past = k.answers.import_history
    return past.same_goods / past.shipments if past and past.shipments else None


@fact(N, 1.0, source="import history", values=NOT_NEGATIVE)
def value_to_usual(k: Known) -> FactValue:
    """Invoice value, as a multiple of the usual value of the consignee's imports."""
    past, value = k.answers.import_history, k.papers.value_usd
    return value / past.usual_usd if past and past.usual_usd and value else None


@fact(W, 0, source="import history", values=NOT_NEGATIVE)
def irregularities(k: Known) -> FactValue:
    """Declarations of the consignee that ended with a fine or a seizure."""
    return k.answers.import_history.irregularities if k.answers.import_history else None
