"""Signs in words, as debriefs name them."""

from profiler_sim.play.labels import AnswerKeyLabels
from profiler_sim.play.scan_words import sign_value
from profiler_sim.scoring.debrief.shown_signs import ShownSign


def sign_text(key: AnswerKeyLabels, sign: ShownSign) -> str:
    """Name a sign by its title, with its value; a clue in its own words."""
    label = key.signs.get(sign.name)
    title = label.title if label else sign.name
    return f"{title}: {sign_value(sign.name, sign.value)}" if sign.value else title.rstrip(".")
