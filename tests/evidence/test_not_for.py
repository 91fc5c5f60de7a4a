"""What "anything else" leaves out: goods nobody would pass such a load off as."""

from profiler_sim.evidence.compile import compile_model, tags_of
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.checks.methods import check_method
from profiler_sim.scenario.model import Scenario


def _scenario(hidden: str) -> Scenario:
    return Scenario.model_validate(
        {"scenario": "", "title": "", "unit": "Durrës", "hidden": {hidden: 1.0}}
    )


def test_waste_is_not_declared_as_pineapples_and_what_is_named_stays() -> None:
    """No load rides on goods of these tags, unless the method names the goods themselves."""
    catalogue = read_catalogue()
    for hidden in ("waste declared as product", "fake medicines and protective equipment"):
        named, out = catalogue.methods[hidden].rides_on, catalogue.methods[hidden].not_for
        model = compile_model(_scenario(hidden), catalogue)
        assert out
        for cover, share, lawful in zip(model.covers, model.cover[1], model.cover[0], strict=True):
            tags = tags_of(catalogue, catalogue.units["Durrës"], cover)
            left_out = cover.commodity not in named and not set(out).isdisjoint(tags)
            assert (share == 0) == left_out
            assert lawful > 0
        assert abs(sum(model.cover[1]) - 1) < 1e-9


def test_a_tag_that_no_goods_have_is_warned_of() -> None:
    """With the nearest that some have."""
    catalogue = read_catalogue()
    wrong = catalogue.methods["waste declared as product"].model_copy(
        update={"not_for": ("fod", "timber")}
    )

    (problem,) = check_method(wrong, catalogue)
    assert problem.code == "method.tag_unknown_nearest"
    assert problem.keys == ("not for", 0)
    assert problem.params["nearest"] == "food"
