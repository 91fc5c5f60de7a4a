"""Everything that can be refused can be said."""

from string import Formatter
from typing import get_args

import pytest

from profiler_sim.i18n.sentences.shift import SENTENCES
from profiler_sim.shift.commands import RefusalCode

PARAMS = {"consignment", "name", "needed", "left", "percent", "searches", "count", "limit"}


@pytest.mark.parametrize("code", get_args(RefusalCode))
def test_each_refusal_has_a_sentence_that_names_only_what_is_known(code: str) -> None:
    """A code on screen would be our jargon; an unknown field would be a crash."""
    fields = {field for text in SENTENCES[code] for _, field, *_ in Formatter().parse(text)}

    assert SENTENCES[code][0].endswith((".", "%"))
    assert fields <= {*PARAMS, None}
