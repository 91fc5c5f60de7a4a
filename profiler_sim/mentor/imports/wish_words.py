"""Words by which a mentor says what an import is to do, as typed on a command or a screen."""

import re

from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_
from profiler_sim.mentor.imports.exercise import MOST_LOADS
from profiler_sim.trade_files.readers.values import number

KEEP_WORD = N_("real")
"""What has to be typed before real data are kept."""
_COUNT = re.compile(r"[0-9]{1,9}")


def count_of(text: str, word: str) -> int:
    """Read in how many loads something is hidden; raises ``WrongUsage`` that quotes ``word``."""
    if not _COUNT.fullmatch(text) or int(text) > MOST_LOADS:
        raise WrongUsage("trade.hide_word", {"word": word})
    return int(text)


def rate_of(text: str, word: str) -> float:
    """Read US dollars for one unit of a currency; raises ``WrongUsage`` that quotes ``word``."""
    rate = number(text)
    if not rate or rate < 0:
        raise WrongUsage("trade.rate_word", {"word": word})
    return float(rate)


def confirm_keeping(typed: str, word: str) -> None:
    """Raise ``WrongUsage`` unless ``word``, in the language of the program, was typed."""
    if typed.strip() != word:
        raise WrongUsage("trade.not_kept", {"word": word})
