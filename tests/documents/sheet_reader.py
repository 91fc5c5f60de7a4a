"""What can be read on a drawn paper, box by box."""

from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.text import visible
from profiler_sim.tui.paper.borders import LINES
from profiler_sim.tui.paper.canvas import cells
from profiler_sim.tui.paper.draw import draw


def letters(text: str) -> str:
    """What is seen of ``text`` apart from its spaces, which may go where a line breaks."""
    return "".join("".join(cells(word)) for word in visible(text).split())


def read(sheet: Sheet, width: int) -> dict[str, str]:
    """The letters inside each box of the drawn ``sheet``, by the id of the box."""
    drawing = draw(sheet, width, {}, None, LINES)
    rows = [cells("".join(piece for piece, _ in line)) for line in drawing.lines]
    return {
        id_: letters("".join("".join(row[x : x + wide]) + " " for row in rows[y : y + high]))
        for id_, (x, y, wide, high) in drawing.areas.items()
    }
