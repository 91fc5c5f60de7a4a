"""What an extract of a company register says beside the answer: number, activity code, who signs.

All of it follows from the firm's name and country, so that every extract of one firm says the
same. It tells nothing of a load: no sign reads it.
"""

from collections.abc import Mapping
from zlib import crc32

from profiler_sim.cargo.consignment import Party
from profiler_sim.i18n.text import N_, _

_FORMS: Mapping[str, str] = {
    "AT": "FN 9{n:05}q",
    "BA": "65-09-{n:05}",
    "BG": "209{n:06}",
    "DE": "HRB 9{n:05}",
    "HR": "MBS 09{n:07}",
    "HU": "13-09-9{n:05}",
    "IT": "REA 9{n:06}",
    "ME": "5-9{n:06}/001",
    "MK": "99{n:05}",
    "RS": "MB 99{n:06}",
    "SI": "9{n:06}000",
    "TR": "9{n:05}-5",
}
"""By country, of serials that no register has come to. Elsewhere the tax number is the number of
the register (AL, XK)."""
_SIGNS = (
    N_("one director, signs alone"),
    N_("one director, signs alone"),
    N_("the owner is the director"),
    N_("two directors, sign together"),
)
ACTIVITY_CODES: Mapping[str, str] = {
    "Advertising": "73.11",
    "Boat building": "30.12",
    "Building of steel constructions": "25.11",
    "Cleaning of buildings and plant": "81.22",
    "Dispensing chemist": "47.73",
    "Farming": "01.50",
    "Fish farming": "03.22",
    "Legal and accounting activities": "69.20",
    "Manufacture of animal feed": "10.91",
    "Manufacture of candles": "32.99",
    "Manufacture of clothing": "14.13",
    "Manufacture of footwear": "15.20",
    "Manufacture of glass": "23.13",
    "Manufacture of metal goods": "25.99",
    "Manufacture of packaging": "17.21",
    "Manufacture of paints and coatings": "20.30",
    "Manufacture of perfume and cosmetics": "20.42",
    "Manufacture of plastics": "22.29",
    "Manufacture of rubber goods": "22.19",
    "Manufacture of soap and detergents": "20.41",
    "Manufacture of textiles": "13.30",
    "Manufacture of tobacco goods": "12.00",
    "Processing of fish": "10.20",
    "Production of ferro-alloys": "24.10",
    "Recovery of sorted materials": "38.32",
    "Removals": "49.42",
    "Repair and maintenance of aircraft": "33.16",
    "Repair of machinery": "33.12",
    "Repair of motor vehicles": "45.20",
    "Retail of cameras": "47.78",
    "Retail of pets and garden goods": "47.76",
    "Retail of sports goods": "47.64",
    "Retail of watches and jewellery": "47.77",
    "Retail sale of art and craft supplies": "47.78",
    "Retail sale of books": "47.61",
    "Retail sale of clothing": "47.71",
    "Retail sale of computers": "47.41",
    "Retail sale of cosmetics": "47.75",
    "Retail sale of electronics": "47.43",
    "Retail sale of food supplements": "47.29",
    "Retail sale of food": "47.29",
    "Retail sale of footwear": "47.72",
    "Retail sale of furniture": "47.59",
    "Retail sale of games and toys": "47.65",
    "Retail sale of gifts": "47.78",
    "Retail sale of health products": "47.29",
    "Retail sale of household goods": "47.59",
    "Retail sale of hunting and fishing gear": "47.64",
    "Retail sale of hunting goods": "47.64",
    "Retail sale of jewellery": "47.77",
    "Retail sale of leather goods": "47.72",
    "Retail sale of pet animals": "47.76",
    "Retail sale of sporting goods": "47.64",
    "Retail sale of telephones": "47.42",
    "Retail sale of textiles": "47.51",
    "Retail sale of tobacco": "47.26",
    "Retail sale of watches": "47.77",
    "Sale of cars": "45.11",
    "Sale of medical goods": "47.74",
    "Sale of vehicle parts": "45.32",
    "Saw mill": "16.10",
    "Testing and analysis": "71.20",
    "Water treatment": "36.00",
    "Wholesale of animal feed": "46.21",
    "Wholesale of beverages": "46.34",
    "Wholesale of building materials": "46.73",
    "Wholesale of chemical products": "46.75",
    "Wholesale of clothing and footwear": "46.42",
    "Wholesale of clothing": "46.42",
    "Wholesale of coffee, tea and cocoa": "46.37",
    "Wholesale of computers": "46.51",
    "Wholesale of cooling equipment and gases": "46.69",
    "Wholesale of cosmetics": "46.45",
    "Wholesale of drinks": "46.34",
    "Wholesale of electrical equipment": "46.69",
    "Wholesale of electronic components": "46.52",
    "Wholesale of electronic equipment": "46.52",
    "Wholesale of electronics": "46.52",
    "Wholesale of fish": "46.38",
    "Wholesale of flowers": "46.22",
    "Wholesale of food": "46.39",
    "Wholesale of foodstuffs": "46.39",
    "Wholesale of fruit and vegetables": "46.31",
    "Wholesale of fuel": "46.71",
    "Non-specialised wholesale trade": "46.90",
    "Wholesale of furniture": "46.47",
    "Wholesale of handicraft": "46.49",
    "Wholesale of hardware": "46.74",
    "Wholesale of herbs and spices": "46.37",
    "Wholesale of hides and leather": "46.24",
    "Wholesale of household goods": "46.49",
    "Wholesale of industrial chemicals": "46.75",
    "Wholesale of industrial gases": "46.75",
    "Wholesale of jewellery": "46.48",
    "Wholesale of laboratory goods": "46.69",
    "Wholesale of machine tools": "46.62",
    "Wholesale of machinery": "46.69",
    "Wholesale of medicines": "46.46",
    "Wholesale of motor vehicle parts": "45.31",
    "Wholesale of paints and varnishes": "46.73",
    "Wholesale of paints": "46.73",
    "Wholesale of pharmaceutical goods": "46.46",
    "Wholesale of plumbing goods": "46.74",
    "Wholesale of second-hand goods": "46.90",
    "Wholesale of telephones": "46.52",
    "Wholesale of textiles": "46.41",
    "Wholesale of timber": "46.73",
    "Wholesale of tobacco goods": "46.35",
    "Wholesale of tobacco": "46.35",
    "Wholesale of tools": "46.74",
    "Wholesale of toys": "46.49",
    "Wholesale of vehicle parts": "45.31",
    "Wholesale of wood and fuels": "46.73",
}
"""Classes of NACE Rev. 2 by the words of the catalogue; others are written alone."""


def register_no(firm: Party) -> str:
    """Write the number under which a firm is entered."""
    form = _FORMS.get(firm.country or "")
    if form is None:
        return firm.tax_id or f"9{_serial(firm) % 1_000_000:06}"
    digits = int(form.split("{n:0")[1][0])
    return form.format(n=_serial(firm) % 10**digits)


def representation(firm: Party) -> str:
    """Say by roles who signs for a firm."""
    return _(_SIGNS[_serial(firm) // 7 % len(_SIGNS)])


def activity(words: str) -> str:
    """Write an activity with its code in front, where it has one."""
    code = ACTIVITY_CODES.get(words)
    return f"{code} {words}" if code else words


def _serial(firm: Party) -> int:
    return crc32(f"{firm.name} {firm.country}".encode())
