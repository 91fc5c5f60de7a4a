"""The item on the sorting office's scale and measure, and its packing from outside."""

from profiler_sim.cargo.post.answers import WeightAndSize
from profiler_sim.cargo.post.model import Post
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.declared import size
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_PACKINGS = {
    "ordinary": N_("ordinary"),
    "opened and taped again": N_("opened before and taped again"),
    "heavier than the goods need": N_("thicker and heavier than such goods need"),
}


def _scale(page: Asked[WeightAndSize]) -> Lines:
    stated = words.kilograms(page.consignment.gross_kg)
    return words.kilograms(page.answer.weight_kg), _("stated: {weight}").format(weight=stated)


def _size(page: Asked[WeightAndSize]) -> Lines:
    found, post = page.answer, page.consignment.by(Post)
    stated = size(post.length_cm, post.width_cm, post.height_cm)
    measured = size(found.length_cm, found.width_cm, found.height_cm)
    return measured, _("stated: {size}").format(size=stated)


def _packing(page: Asked[WeightAndSize]) -> Lines:
    return (_(_PACKINGS[page.answer.packing]),)


BOXES: tuple[Printed[Asked[WeightAndSize]], ...] = (
    Printed("item", "1", N_("Item"), 0, 12, 0, asked.document),
    Printed("scale", "2", N_("On the scale"), 0, 6, 1, _scale),
    Printed("size", "3", N_("Length, width, height"), 6, 6, 1, _size),
    Printed("packing", "4", N_("Packing, from outside"), 0, 12, 2, _packing),
)
"""What is stated stands in the same box: the two belong to one mark."""
