"""What the website of a sender says it sells."""

from profiler_sim.catalogue.goods import Commodity

_ITEMS = 2


def shop_words(goods: Commodity) -> str:
    """Say a line of trade and some of its goods, as the first page of a shop does."""
    _, _, trade = goods.activity.rpartition(" of ")
    items = ", ".join(wording.lower() for wording in goods.wordings[:_ITEMS])
    return f"{trade[:1].upper()}{trade[1:]}: {items} and more"
