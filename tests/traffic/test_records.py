"""Whom the desk writes to about goods that need a permit or a certificate."""

import pytest

from profiler_sim.cargo.answers import Authority
from profiler_sim.traffic.records import authority_of
from tests.traffic.proofs import catalogue, setting


def test_goods_that_need_a_document_have_an_authority_and_others_have_none() -> None:
    """The permit counts before the certificate; a rare document goes to whoever issues it."""
    by_goods = {name: authority_of(goods) for name, goods in catalogue().commodities.items()}

    for name, goods in catalogue().commodities.items():
        assert (by_goods[name] is None) == (not goods.permit and not goods.certificate), name
    assert sum(kind == "issuer" for kind in by_goods.values()) <= 2


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("CITES permit or proof of species", "wildlife"),
        ("Basel movement document", "waste"),
        ("Pre-export notification", "precursors"),
        ("Marketing authorisation", "medicines"),
        ("Import licence for weapons", "weapons"),
    ],
)
def test_the_authority_goes_by_what_the_goods_need(words: str, kind: Authority) -> None:
    """Named in the reply."""
    goods = next(iter(catalogue().commodities.values())).model_copy(update={"permit": words})

    assert authority_of(goods) == kind


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["three-pistols", "bijaca-week", "tirana-night-flight"])
def test_a_partner_that_agrees_has_on_record_what_the_papers_say(name: str) -> None:
    """The seal, or the packages of all lines together; one that differs has something else."""
    for one in setting(name).dealt(300, 5):
        reply, papers = one.answers.partner_unit, one.papers
        if reply is not None and reply.recorded is not None:
            packages = str(sum(line.packages or 0 for line in papers.goods))
            on_papers = (
                reply.recorded == packages or f'"{reply.recorded}"' in papers.model_dump_json()
            )
            assert on_papers or reply.record == "differs"
            assert reply.record in {"agrees", "differs"}
