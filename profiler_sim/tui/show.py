"""Text on its way to the screen. Textual reads a plain string as markup; ``Content`` it does not.

Every text that is not a literal of ours goes through ``plain``.
"""

from collections.abc import Mapping
from datetime import datetime
from string import Formatter

from textual.content import Content
from textual.style import Style

from profiler_sim.cargo.text import visible
from profiler_sim.documents.formats import day_of_year
from profiler_sim.i18n.local_forms import full_day

SUSPICIOUS, REASSURING = "●", "○"


def plain(text: str, style: str = "") -> Content:
    """Outside text as it is, controls made visible, never markup."""
    shown = Content(visible(text))
    return shown.stylize(style) if style else shown


def lines(*parts: Content | str) -> Content:
    """Parts below one another; empty strings are empty lines."""
    return Content("\n").join(
        part if isinstance(part, Content) else Content(part) for part in parts
    )


def row(*parts: Content | str) -> Content:
    """Parts side by side, nothing between."""
    return Content("").join(part if isinstance(part, Content) else Content(part) for part in parts)


def fill(template: str, **values: Content | str) -> Content:
    """A sentence with a value, perhaps in a style of its own, in each of its places."""
    parts: list[Content | str] = []
    for text, name, _form, _conversion in Formatter().parse(template):
        parts += [text, values[name] if name else ""]
    return row(*parts)


def local_time(utc: str) -> str:
    """Write a stored moment as day and time of this computer; the text itself where it is none."""
    moment = _local(utc)
    return f"{full_day(moment.date())} {moment:%H:%M}" if moment else utc[:16]


def local_day(utc: str) -> str:
    """Write the day of a stored moment on this computer; the text itself where it is none."""
    moment = _local(utc)
    return full_day(moment.date()) if moment else utc[:10]


def short_local_time(utc: str) -> str:
    """Write the same without its year, such as 2 Mar 06:00."""
    moment = _local(utc)
    return f"{day_of_year(moment.date())} {moment:%H:%M}" if moment else utc[:16]


def _local(utc: str) -> datetime | None:
    try:
        return datetime.fromisoformat(utc).astimezone()
    except (ValueError, OverflowError):
        return None


def pressing(key: str) -> Style:
    """A click that does what ``key`` does."""
    return Style.from_meta({"@click": f"app.simulate_key({key!r})"})


def tabs(titles: Mapping[int, str], front: int) -> Content:
    """Pages that are turned to by their number; the one in front stands in brackets."""
    return row(*(_tab(page, title, is_front=page == front) for page, title in titles.items()))


def _tab(page: int, title: str, *, is_front: bool) -> Content:
    return plain(f"[{title}]" if is_front else f" {title} ").stylize(pressing(str(page)))


def bar(part: float, width: int, *, ascii_only: bool = False) -> str:
    """A bar of ``width`` cells, filled to ``part`` of 1."""
    full, empty = ("#", ".") if ascii_only else ("█", "░")
    filled = round(max(0.0, min(1.0, part)) * width)
    return full * filled + empty * (width - filled)
