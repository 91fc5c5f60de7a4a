"""A mentor's files in which every text is naughty, written as JSON, which YAML reads too."""

import json
from collections.abc import Sequence
from pathlib import Path


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def pack_file(folder: Path, texts: Sequence[str]) -> Path:
    """Rules that always fire, each with naughty words; a title has at most 120 letters."""
    path = folder / "pack.yaml"
    rules = [
        {
            "id": f"N{number}",
            "title": text,
            "when": "gross_kg > 0",
            "points": "3",
            "why": f"{text} {number}",
            "innocent": text,
            "examples": {"match": {"gross_kg": "1"}},
        }
        for number, text in enumerate(texts)
    ]
    path.write_text(
        _quoted({"pack": "naughty", "title": texts[0], "rules": rules}), encoding="utf-8"
    )
    return path


def case(goods: str, shipper: str, consignee: str) -> dict[str, object]:
    """A consignment written by hand with three of the texts, and them in its truth and clues."""
    clues = [
        {"shows": text, "box": box, "speaks": speaks, "strength": "strong"}
        for text, box, speaks in (
            (shipper, "shipper", "for"),
            (consignee, "consignee", "against"),
        )
    ]
    return {
        "goods": goods,
        "commodity": "ceramic tiles",
        "from": "Mersin",
        "shipper": shipper,
        "consignee": consignee,
        "hides": {
            "method": "firearms in machinery",
            "place": "in the goods",
            "find report": f"{goods} {shipper}",
        },
        "clues": clues,
    }


def scenario_file(folder: Path, texts: Sequence[str]) -> Path:
    """A scenario whose title, note, briefing, messages and cases are made of ``texts``."""
    trios = [(*texts, *texts)[start : start + 3] for start in range(0, len(texts), 3)]
    path = folder / "scenario.yaml"
    written = {
        "scenario": "naughty",
        "title": " ".join(texts[:3]),
        "unit": "Bar",
        "note": "\n\n".join(texts),
        "briefing": "\n\n".join(texts),
        "messages": [{"from": text, "text": text} for text in texts],
        "traffic": {"consignments": "1"},
        "hidden": {"firearms in machinery": "0.2"},
        "rules": [str(pack_file(folder, texts))],
        "guide": [{"say": text, "until": "open"} for text in texts],
        "my cases": [case(*trio) for trio in trios],
    }
    path.write_text(_quoted(written), encoding="utf-8")
    return path
