"""How names, streets, towns and telephones look in one country."""

from dataclasses import dataclass

_WORLD = ("Trading", "Export", "Industries", "Products")
_BUYER_WORDS = {
    "Export": "Import",
    "Eksport": "Import",
    "İhracat": "İthalat",
    "Exportaciones": "Importaciones",
    "Exportadora": "Importadora",
    "Izvoz": "Uvoz",
}
"""What a firm that buys abroad is called instead of one that sells there."""
_SELLER_WORDS = {"Import": "Export", "Uvoz": "Izvoz"}
"""What a firm that sells abroad is called instead of one that buys there."""


def trade_word(trade: str, *, sells: bool) -> str:
    """Word of a line of trade as it stands in the name of a seller, or of a buyer, abroad."""
    words = _SELLER_WORDS if sells else _BUYER_WORDS
    return words.get(trade, trade)


@dataclass(frozen=True)
class Country:
    """Forms of names in one country."""

    code: str
    """ISO 3166-1 alpha-2."""
    dial: str
    towns: tuple[tuple[str, str, str], ...]
    """Towns with their area codes and a postcode of theirs; empty where there are none."""
    streets: tuple[str, ...]
    """Forms of an address line."""
    firm: str
    """Form of a firm's name."""
    trades: tuple[str, ...] = _WORLD

    def codes(self, town: str) -> tuple[str, str | None]:
        """Area code and postcode of a town; none for a town that is not listed."""
        found = ((area, postcode or None) for name, area, postcode in self.towns if name == town)
        return next(found, ("", None))
