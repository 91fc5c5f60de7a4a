"""Evidence points in words: how many times as common a sign is in one kind of load."""

from profiler_sim.i18n.text import N_, _

_SAME = 1.25
"""Below this ratio a sign is about as common in both kinds of load."""
_A_LITTLE = 1.75
"""Below this ratio it is a little more common in one of them."""
_ALMOST_ONLY = 950
"""From this ratio on nobody counts any more."""
_MORE = {
    "smuggled": N_("a little more common in smuggled loads"),
    "method": N_("a little more common when goods are hidden in one way: {method}"),
    "honest": N_("a little more common in honest loads"),
}
_ONLY = {
    "smuggled": N_("almost only in smuggled loads"),
    "method": N_("almost only when goods are hidden in one way: {method}"),
    "honest": N_("almost only in honest loads"),
}
_AS = {
    "smuggled": N_("{times} as common in smuggled loads"),
    "method": N_("{times} as common when goods are hidden in one way: {method}"),
    "honest": N_("{times} as common in honest loads"),
}
_TEN = 10
_TIMES = {
    2: N_("twice"),
    3: N_("three times"),
    4: N_("four times"),
    5: N_("five times"),
    6: N_("six times"),
    7: N_("seven times"),
    8: N_("eight times"),
    9: N_("nine times"),
    _TEN: N_("ten times"),
}


def how_common(points: float, *, method: str = "") -> str:
    """Say ``points`` (10·log10 of a ratio) in words, such as *twice as common in smuggled loads*.

    Ratios are rounded: to whole ones up to ten, beyond to one leading digit. Below zero the words
    speak of honest loads. With the title of a ``method`` they speak of loads that hide goods in
    this way instead of all smuggled ones.
    """
    ratio = 10 ** min(abs(points) / 10, 6)
    if ratio < _SAME:
        return _("about as common in honest loads as in smuggled ones")
    loads = "honest" if points < 0 else "method" if method else "smuggled"
    if ratio < _A_LITTLE:
        return _(_MORE[loads]).format(method=method)
    if ratio >= _ALMOST_ONLY:
        return _(_ONLY[loads]).format(method=method)
    return _(_AS[loads]).format(times=_times(ratio), method=method)


def _times(ratio: float) -> str:
    whole = round(ratio)
    if whole <= _TEN:
        return _(_TIMES[whole])
    digits = len(str(whole)) - 1
    return _("{n} times").format(n=round(whole, -digits))
