"""The words of the glossary that the numbers of a debrief are looked up by."""

from collections.abc import Mapping

from profiler_sim.scoring.finding_codes import FindingCode

GLOSSARY_LINKS: Mapping[FindingCode, str] = {
    "debrief.selection": "selection score",
    "debrief.selection.below": "selection score",
    "debrief.selection.none": "selection score",
    "debrief.found": "detection rate",
    "debrief.strike": "strike rate",
    "debrief.over_inspection": "over-inspection rate",
    "debrief.choosing.release": "limit for a search",
    "debrief.choosing.search": "limit for a search",
    "debrief.lost.asking": "expected finds",
    "debrief.lost.choosing": "expected finds",
    "debrief.lost.little": "expected finds",
    "debrief.lost.lucky": "expected finds",
    "debrief.quality.below": "probability quality",
    "debrief.total": "shift score",
    "debrief.quality": "probability quality",
    "debrief.stated.high": "evidence probability",
    "debrief.stated.low": "evidence probability",
    "debrief.stated.level": "evidence probability",
    "debrief.stated.few": "evidence probability",
    "debrief.step": "evidence probability",
    "debrief.named": "mark",
    "debrief.named.none": "mark",
    "debrief.named.nothing": "mark",
    "debrief.enquiry": "enquiry efficiency",
    "debrief.topics": "topic",
    "debrief.by_luck": "choosing at random",
    "debrief.by_luck.rare": "choosing at random",
    "debrief.rung.lots": "choosing at random",
    "debrief.rung.rules": "other ways to choose",
    "debrief.rung.documents": "other ways to choose",
    "debrief.rung.ideal": "other ways to choose",
    "debrief.rung.you": "other ways to choose",
    "debrief.rung.oracle": "other ways to choose",
}
"""Every other number has no word of its own."""
