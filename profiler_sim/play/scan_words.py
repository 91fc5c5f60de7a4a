"""What there was to see on a scan, in sentences: what stood out, where, and how plainly.

Reveals the answer key: call only after the decision is final.
"""

from collections.abc import Collection, Iterator, Mapping

from profiler_sim.cargo.scans import COLUMNS, ROWS, SCAN, Body, Look, Scene, regions
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.play.contents import ScanReview

_DENSE, _LIGHT = 1.25, 0.8
"""A body is denser or lighter than the goods from this ratio of densities on."""
_EDGE = 0.95
"""What begins above this part of the height lies in the roof."""

_BLOCKS: Mapping[str, tuple[str, str]] = {
    "dense": (N_("One dense block"), N_("{n} dense blocks")),
    "light": (N_("One light block"), N_("{n} light blocks")),
    "same": (N_("One block as heavy as the goods"), N_("{n} blocks as heavy as the goods")),
}
_PIECES: Mapping[tuple[str, Look], str] = {
    ("dense", "bags"): N_("Dense bags"),
    ("light", "bags"): N_("Light bags"),
    ("same", "bags"): N_("Bags as heavy as the goods"),
    ("dense", "cartons"): N_("Dense boxes"),
    ("light", "cartons"): N_("Light boxes"),
    ("same", "cartons"): N_("Boxes as heavy as the goods"),
    ("dense", "lengths"): N_("Dense, straight pieces side by side"),
    ("light", "lengths"): N_("Light, straight pieces side by side"),
    ("same", "lengths"): N_("Straight pieces as heavy as the goods"),
}
_AROUND: Mapping[str, str] = {
    "dense": N_("The goods around are lighter, so this place is darker."),
    "light": N_("The goods around are heavier, so this place is brighter."),
    "same": N_("Only its edges and its pattern differ from the goods."),
}
_EMPTY = N_("An ordinary load has nothing in this place.")
_LEVELS: Mapping[str, str] = {
    "nothing to see": N_("A trained reader would say: nothing to see."),
    "unclear": N_("A trained reader would say: not clear."),
    "something there": N_("A trained reader would say: something is there."),
    "plain to see": N_("A trained reader would say: very clear."),
}


_SIGN_VALUES: Mapping[str, str] = {
    "nothing to see": N_("nothing stands out"),
    "unclear": N_("not clear"),
    "something there": N_("something stands out"),
    "plain to see": N_("something stands out clearly"),
}
"""How clear a scan is → as its sign is named among others."""


def sign_value(sign: str, value: str) -> str:
    """Write the value of a sign; that of a scan says how clear it is."""
    return _(_SIGN_VALUES.get(value, value)) if sign == SCAN else _(value)


def scan_sentences(scan: ScanReview) -> Iterator[str]:
    """Say what was to be seen, what a trained reader would say, and what the marks were worth."""
    yield " ".join(_picture(scan))
    yield " ".join((_(_LEVELS.get(scan.level, scan.level)), *_marks(scan)))


def scan_contents(scan: ScanReview) -> str:
    """Say what was to be seen and what a trained reader would say, whoever asked for it."""
    return " ".join((*_picture(scan), _(_LEVELS.get(scan.level, scan.level))))


def _picture(scan: ScanReview) -> Iterator[str]:
    bodies = scan.scene.bodies
    if scan.cannot_show:
        yield _("A scan cannot show what is wrong with this load.")
    elif not scan.is_hidden:
        yield _("This load is honest.")
    if not bodies:
        yield _("Nothing stands out.")
        return
    yield _("The hidden goods:") if scan.is_hidden else _("Harmless, but it stands out:")
    yield _("{what}, {where}.").format(what=_what(scan.scene), where=_where(scan.scene))
    yield _(_AROUND[_weight(scan.scene)]) if bodies[0].displaces else _(_EMPTY)


def _what(scene: Scene) -> str:
    """What it looks like: all bodies of a scene are of one make."""
    weight, look = _weight(scene), scene.bodies[0].look
    if look == "solid":
        one, many = _BLOCKS[weight]
        return ngettext(one, many, len(scene.bodies)).format(n=len(scene.bodies))
    return _(_PIECES[weight, look])


def _weight(scene: Scene) -> str:
    ratio = scene.bodies[0].kg_per_m3 / scene.kg_per_m3
    if ratio >= _DENSE:
        return "dense"
    return "light" if ratio <= _LIGHT else "same"


def _where(scene: Scene) -> str:
    squares = {square for body in scene.bodies for square in regions(scene, body)}
    outside = _outside(scene, scene.bodies[0])
    return f"{outside}, {squares_in_words(squares)}" if outside else squares_in_words(squares)


def _outside(scene: Scene, body: Body) -> str:
    """The part of the unit where no goods can be; empty where it lies among the goods."""
    size = scene.size
    if body.y + body.height <= 0:
        return _("under the floor")
    if body.y >= size.height * _EDGE:
        return _("in the roof")
    if body.x >= size.length:
        return _("behind the far end")
    return _("in the doors") if body.x + body.width <= 0 else ""


def squares_in_words(squares: Collection[str]) -> str:
    """Name a square, or the columns and rows from the first to the last of several."""
    columns = [column for column in COLUMNS if any(column == square[0] for square in squares)]
    rows = [row for row in ROWS if any(row == square[1] for square in squares)]
    params = {"first": columns[0], "last": columns[-1], "top": rows[0], "bottom": rows[-1]}
    if len(columns) == 1:
        one = _("square {first}{top}")
        return (one if len(rows) == 1 else _("column {first}, rows {top} to {bottom}")).format(
            **params
        )
    one = _("columns {first} to {last}, row {top}")
    more = _("columns {first} to {last}, rows {top} to {bottom}")
    return (one if len(rows) == 1 else more).format(**params)


def _marks(scan: ScanReview) -> Iterator[str]:
    if not scan.was_taken:
        yield _("You did not ask for a scan.")
        return
    suspicious = sorted(square for square, mark in scan.marks.items() if mark == "suspicious")
    right = [square for square in suspicious if square in scan.squares]
    wrong = [square for square in suspicious if square not in scan.squares]
    if not suspicious:
        yield _("You marked no square as suspicious.")
    if right:
        yield _("Your mark is right: {squares}.").format(squares=", ".join(right))
    if wrong:
        yield _("Nothing stands out here: {squares}.").format(squares=", ".join(wrong))
