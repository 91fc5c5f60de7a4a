"""The form of a draft: what each row can be answered with, and what an answer writes."""

import random
import re
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from profiler_sim.files.search_path import shipped_folder
from profiler_sim.files.templates import switched_on, template
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.draft import ScenarioDraft
from profiler_sim.mentor.draft_answers import answered, removal
from profiler_sim.mentor.draft_choices import choices
from profiler_sim.mentor.draft_form import Asks, FormRow, form_rows, value_at

QUICK, THOROUGH = 50, 200
"""Edits, one after the other."""
TEXTS = ("Bar: a quiet day", "", "it's # 1", "12", "A sentence. " * 12, "- none", "Kotor")
SCENARIOS = ("three-pistols", "a-durres-week", "parcels-monday", "night-lane", "eastbound-drums")


def of_text(text: str) -> ScenarioDraft:
    """A draft with no file."""
    return ScenarioDraft(Path("draft.yaml"), text, text)


def commented(text: str) -> str:
    """The text with a numbered remark behind every line that ends with a value, and above it.

    What stands in a text of several lines is no value, even with a colon in it.
    """
    numbers = count(1)

    def remark(match: re.Match[str]) -> str:
        if match["words"]:
            return match[0]
        margin = " " * (len(match[0]) - len(match[0].lstrip()))
        return f"{margin}# c{next(numbers)}\n{match[0]}  # c{next(numbers)}"

    words = r"(?P<words>^( *)(- )?[\w ']+: [|>].*(?:\n(?:\2(?(3)   | ).*|(?=\n)))*)"
    return re.sub(rf"{words}|^ *(?:- )?[\w ']+: [^|#>\n]+$", remark, text, flags=re.MULTILINE)


def remarks(text: str) -> list[str]:
    """The numbered remarks in their order."""
    return re.findall(r"# c\d+$", text, flags=re.MULTILINE)


def without(plain: Any, keys: tuple[Any, ...]) -> Any:
    """The tree without what stands at keys, and without what is then empty; the rest as it was."""
    if not keys:
        return None
    key, rest = keys[0], keys[1:]
    if isinstance(plain, dict):
        less = {name: without(each, rest) if name == key else each for name, each in plain.items()}
        return {name: each for name, each in less.items() if each is not None} or None
    if isinstance(plain, list):
        kept = [without(each, rest) if at == key else each for at, each in enumerate(plain)]
        return [each for each in kept if each is not None] or None
    return plain


def random_answer(row: FormRow, draft: ScenarioDraft, draw: random.Random) -> Any:
    """The edits of one random answer to a row, through all questions that it leads to."""
    made: FormRow | tuple[Any, ...] = row
    while isinstance(made, FormRow):
        if made.asks is Asks.NAME:
            offered = choices(made, draft.plain, catalogue())
            answer = draw.choice(offered).name if offered else ""
        else:
            answer = f"{draw.randint(1, 60)}" if made.asks is Asks.NUMBER else draw.choice(TEXTS)
        if not answer and (made.adds or made.begun or not made.goes):
            return ()
        made = answered(made, answer, draft.plain, catalogue())
    return made


def edited_at_random(text: str, edits: int, seed: int) -> None:
    """Answer rows at random; nothing but what an edit names changes, and every remark stays."""
    draw, begun = random.Random(seed), commented(text)
    draft = of_text(begun)
    for _ in range(edits):
        rows = [row for row in form_rows(draft.plain) if row.goes or row.asks is not Asks.NOTHING]
        row = draw.choice(rows)
        is_removal = row.goes and (row.asks is Asks.NOTHING or draw.random() < 0.3)
        made = (
            removal(row, draft.plain, catalogue())
            if is_removal
            else random_answer(row, draft, draw)
        )
        after = draft.edited(made)
        touched: Any = draft.plain
        left: Any = after.plain
        for edit in made:
            touched, left = without(touched, edit.keys), without(left, edit.keys)
            wanted = value_at(after.plain, edit.keys)
            if isinstance(edit.value, str):
                assert wanted == edit.value, (edit, draft.text)
            if edit.value is None and not isinstance(edit.keys[-1], int):
                assert wanted is None
        if not (is_removal and isinstance(made[0].keys[-1], int)):
            assert left == touched, (made, draft.text)
        gone = [each for each in remarks(draft.text) if each not in remarks(after.text)]
        if not any(edit.value is None or isinstance(edit.value, dict) for edit in made):
            assert gone == [], (made, draft.text)
        rest = [each for each in remarks(draft.text) if each not in gone]
        assert remarks(after.text) == rest
        draft = after if len(after.plain) > 5 and len(after.text) < 20_000 else of_text(begun)


def text_of(name: str) -> str:
    """A shipped scenario."""
    return (shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_random_answers_change_what_they_name_and_keep_every_remark() -> None:
    """In the commented template with every line switched on."""
    edited_at_random(switched_on(template("scenario").read_text(encoding="utf-8")), QUICK, 3)


@pytest.mark.thorough
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_thousand_random_answers_in_five_files_keep_every_remark(name: str) -> None:
    """In shipped scenarios of every mode of transport."""
    edited_at_random(text_of(name), THOROUGH, 11)


LOADS = """\
unit: Bar
my cases:
  - goods: FROZEN CHICKEN
    commodity: frozen chicken
    from: Mersin
    counts: yes
    hides:
      method: firearms in machinery
      place: in the goods
  - goods: TILES
"""


def row_of(draft: ScenarioDraft, label: str, load: int = 0) -> FormRow:
    """The row that bears a label, of one load where several have it."""
    found = [each for each in form_rows(draft.plain) if each.label.startswith(label)]
    return found[load]


def answers(draft: ScenarioDraft, row: FormRow, *texts: str) -> ScenarioDraft:
    """The draft after a row and all questions that it leads to are answered."""
    made: Any = row
    for text in texts:
        assert isinstance(made, FormRow)
        made = answered(made, text, draft.plain, catalogue())
    assert not isinstance(made, FormRow), made
    return draft.edited(made)


def test_a_clue_in_an_honest_load_is_asked_for_whom_it_speaks() -> None:
    """Of a load that hides something it speaks for that."""
    draft = of_text(LOADS)
    hiding = answers(draft, row_of(draft, "+ a clue"), "The shop is closed", "consignee")
    assert "speaks" not in hiding.text
    honest = answers(draft, row_of(draft, "+ a clue", 1), "He is known", "consignee", "against")
    assert "speaks: against" in honest.text


def test_signs_that_the_goods_cannot_show_are_not_offered() -> None:
    """Goods are known by name or by description; of goods that nobody knows, every sign is."""

    def offered(load: int, text: str = LOADS) -> set[str]:
        draft = of_text(text)
        row = row_of(draft, "+ a sign", load)
        return {each.name for each in choices(row, draft.plain, catalogue())}

    chicken, tiles, unknown = offered(0), offered(1), offered(1, LOADS.replace("TILES", "XYZZY"))
    assert chicken < unknown
    assert tiles < unknown
    assert "set temperature" in chicken - tiles
    assert unknown - chicken >= {"packing of used goods", "dangerous goods on the papers"}


def test_the_first_port_keeps_the_usual_mix_beside_it() -> None:
    """Its weight is asked; a second one is written alone."""
    draft = of_text("unit: Bar\n")
    first = answers(draft, row_of(draft, "+ a port"), "Mersin", "5")
    ports: Any = value_at(first.plain, ("traffic", "from"))
    assert ports["Mersin"] == "5"
    assert len(ports) > 1
    alone = of_text("unit: Bar\ntraffic:\n  from:\n    Shanghai: 1\n")
    second = answers(alone, row_of(alone, "+ a port"), "Mersin", "5")
    assert value_at(second.plain, ("traffic", "from")) == {"Shanghai": "1", "Mersin": "5"}


def test_a_load_counts_when_it_is_added_and_the_form_says_what_it_adds() -> None:
    """The heading names the loads of hers that are hidden too."""
    draft = of_text("unit: Bar\n")
    added = answers(draft, row_of(draft, "+ a load"), "garden machines")
    assert "counts: yes" in added.text
    assert row_of(added, "What is hidden").label == "What is hidden, about how many"
    assert row_of(of_text(LOADS), "What is hidden").label.endswith("; and 1 of yours")


def test_a_clue_can_be_read_in_an_answer() -> None:
    """Its box is chosen with its enquiry; a box of a paper takes the enquiry away again."""
    draft = of_text(LOADS)
    asked = answers(draft, row_of(draft, "+ a clue"), "It was fined", "telephone · registry")
    assert "box: telephone\n" in asked.text
    assert "enquiry: registry\n" in asked.text
    box = row_of(asked, "box")
    assert box.shown == "telephone · registry"
    moved = answers(asked, box, "consignee")
    assert "box: consignee\n" in moved.text
    assert "enquiry" not in moved.text
    offered = {each.name for each in choices(box, asked.plain, catalogue())}
    assert {"consignee", "telephone · registry", "order · document check"} <= offered
    assert not [name for name in offered if name.endswith("· scan")]


def test_goods_that_arrive_are_chosen_with_a_weight() -> None:
    """Only what the lanes of the unit carry is offered, and nothing twice."""
    draft = of_text(LOADS)
    row = row_of(draft, "+ goods")
    offered = [each.name for each in choices(row, draft.plain, catalogue())]
    lanes = catalogue().units["Bar"].lanes
    assert set(offered) == {name for lane in lanes for name in lane.goods}
    chosen = answers(draft, row, "bananas", "2")
    assert "traffic:\n  goods:\n    bananas: 2\n" in chosen.text
    left = [each.name for each in choices(row_of(chosen, "+ goods"), chosen.plain, catalogue())]
    assert left == [name for name in offered if name != "bananas"]


ADAPTED = """\
unit: Bar
hidden:
  counterfeit in mixed load: 2
  cocaine in reefer machinery: 1
my cases:
  - goods: FROZEN CHICKEN LEG QUARTERS
    commodity: frozen chicken
    hides:
      method: cocaine in reefer machinery
      place: refrigeration unit
    signs:
      set temperature: some degrees off
      payment: in cash
"""


def test_what_the_form_filled_in_follows_other_goods() -> None:
    """The words of the bill and the place; a sign that they cannot show goes, the others stay."""
    method = catalogue().methods["cocaine in reefer machinery"]
    place = next(iter(method.lies))
    draft = of_text(ADAPTED.replace("refrigeration unit", place))
    other = answers(draft, row_of(draft, "commodity"), "garden machines")
    assert "goods: GARDEN MACHINES\n" in other.text.replace("USED ", "")
    assert "set temperature" not in other.text
    assert "payment: in cash" in other.text
    hers = of_text(ADAPTED.replace("FROZEN CHICKEN LEG QUARTERS", "MEAT FOR THE CANTEEN"))
    assert "MEAT FOR THE CANTEEN" in answers(hers, row_of(hers, "commodity"), "frozen fish").text


def test_what_came_with_a_load_goes_when_it_hides_something_else() -> None:
    """The 1 that the form wrote under "hidden" does; a number of hers, and the last one, stay."""
    draft = of_text(ADAPTED)
    other = answers(draft, row_of(draft, "hides"), "firearms in machinery")
    assert other.plain["hidden"] == {
        "counterfeit in mixed load": "2",
        "firearms in machinery": "1",
    }
    honest = draft.edited(removal(row_of(draft, "hides"), draft.plain, catalogue()))
    assert honest.plain["hidden"] == {"counterfeit in mixed load": "2"}
    hers = of_text(ADAPTED.replace("machinery: 1", "machinery: 3"))
    assert "machinery: 3" in answers(hers, row_of(hers, "hides"), "").text
    alone = of_text(ADAPTED.replace("  counterfeit in mixed load: 2\n", ""))
    assert "machinery: 1" in answers(alone, row_of(alone, "hides"), "").text
