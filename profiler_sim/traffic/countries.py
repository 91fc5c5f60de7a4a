"""How names, streets, towns and telephones look in the countries the exercise trades with."""

from dataclasses import dataclass

_WORLD = ("Trading", "Export", "Industries", "Products")


@dataclass(frozen=True)
class Country:
    """Forms of names in one country."""

    code: str
    """ISO 3166-1 alpha-2."""
    dial: str
    towns: tuple[tuple[str, str], ...]
    """Towns with their area codes; empty where numbers have none."""
    streets: tuple[str, ...]
    """Forms of an address line."""
    firm: str
    """Form of a firm's name."""
    trades: tuple[str, ...] = _WORLD


_SLAV = ("ulica {name} {no}",)
_GULF = ("Office {unit}, Free Zone Block {zone}", "Warehouse {no}, Industrial Area {zone}")
_INDIA = ("Plot {no}, Phase {zone}, Industrial Estate", "{unit}, Trade Centre, Sector {zone}")
_CHINA = ("Room {unit}, Building {zone}, Export Zone", "No. {no}, Industrial Park Road {zone}")
_HOME = ("Promet", "Trade", "Komerc", "Import")

_ROWS = (
    Country(
        "ME",
        "382",
        (
            ("Bar", "30"),
            ("Podgorica", "20"),
            ("Nikšić", "40"),
            ("Cetinje", "41"),
            ("Budva", "33"),
        ),
        _SLAV,
        "{name} {trade} d.o.o.",
        (*_HOME, "Commerce"),
    ),
    Country(
        "AL",
        "355",
        (
            ("Durrës", "52"),
            ("Tirana", "4"),
            ("Elbasan", "54"),
            ("Shkodër", "22"),
            ("Fier", "34"),
        ),
        ("Rruga {name} {no}",),
        "{name} {trade} sh.p.k.",
        ("Tregti", "Trade", "Import", "Group", "Komerc"),
    ),
    Country(
        "BA",
        "387",
        (
            ("Sarajevo", "33"),
            ("Mostar", "36"),
            ("Zenica", "32"),
            ("Tuzla", "35"),
            ("Čapljina", "36"),
            ("Ljubuški", "39"),
            ("Široki Brijeg", "39"),
            ("Stolac", "36"),
            ("Konjic", "36"),
            ("Trebinje", "59"),
        ),
        _SLAV,
        "{name} {trade} d.o.o.",
        _HOME,
    ),
    Country(
        "RS",
        "381",
        (
            ("Belgrade", "11"),
            ("Novi Pazar", "20"),
            ("Niš", "18"),
            ("Kraljevo", "36"),
            ("Čačak", "32"),
        ),
        _SLAV,
        "{name} {trade} d.o.o.",
        (*_HOME, "Impex"),
    ),
    Country(
        "MK",
        "389",
        (("Skopje", "2"), ("Bitola", "47"), ("Tetovo", "44")),
        ("ul. {name} {no}",),
        "{name} {trade} DOOEL",
        ("Trejd", "Komerc", "Import", "Promet"),
    ),
    Country(
        "XK",
        "383",
        (("Pristina", "38"), ("Prizren", "29"), ("Peja", "39")),
        ("Rruga {name} {no}",),
        "{name} {trade} sh.p.k.",
        ("Trade", "Tregti", "Group", "Import"),
    ),
    Country(
        "TR",
        "90",
        (("Mersin", "324"), ("Istanbul", "212"), ("Izmir", "232"), ("Bursa", "224")),
        ("{name} Cad. No {no}", "Organize Sanayi Bölgesi {zone}. Cad. No {no}"),
        "{name} {trade} Ltd. Şti.",
        ("Sanayi", "İhracat", "Ticaret", "Lojistik ve Ticaret"),
    ),
    Country(
        "CN",
        "86",
        (("Shanghai", "21"), ("Ningbo", "574"), ("Yiwu", "579"), ("Shenzhen", "755")),
        _CHINA,
        "{city} {name} {trade} Co., Ltd.",
        ("Trading", "Imp. & Exp.", "Industry", "Products"),
    ),
    Country(
        "VN",
        "84",
        (("Haiphong", "225"), ("Hanoi", "24")),
        ("Lot {no}, Industrial Zone {zone}",),
        "{name} {trade} Co., Ltd.",
    ),
    Country(
        "IT",
        "39",
        (
            ("Bari", "080"),
            ("Ancona", "071"),
            ("Napoli", "081"),
            ("Modena", "059"),
            ("Milano", "02"),
        ),
        ("Via {name} {no}",),
        "{name} {trade} S.r.l.",
        ("Export", "Industrie", "Prodotti", "Commerciale"),
    ),
    Country(
        "EC",
        "593",
        (("Guayaquil", "4"), ("Machala", "7"), ("Manta", "5")),
        ("Av. {name} {no}", "Km {zone} vía {name}"),
        "{trade} {name} S.A.",
        ("Exportadora", "Agrícola", "Comercial"),
    ),
    Country(
        "CO",
        "57",
        (("Turbo", "604"), ("Medellín", "604"), ("Apartadó", "604")),
        ("Carrera {zone} No. {no}-{unit}",),
        "{trade} {name} S.A.S.",
        ("Exportadora", "Agrícola", "Comercial"),
    ),
    Country(
        "CR",
        "506",
        (("Limón", ""), ("San José", "")),
        ("Calle {zone}, Avenida {no}",),
        "{trade} {name} S.A.",
        ("Exportadora", "Agrícola", "Comercial"),
    ),
    Country(
        "BR",
        "55",
        (("Santos", "13"), ("Itajaí", "47"), ("São Paulo", "11")),
        ("Rua {name} {no}",),
        "{name} {trade} Ltda.",
        ("Exportadora", "Comércio", "Alimentos"),
    ),
    Country(
        "ES",
        "34",
        (("Valencia", "96"), ("Castellón", "964")),
        ("Calle {name} {no}",),
        "{name} {trade} S.L.",
        ("Exportaciones", "Industrias", "Comercial"),
    ),
    Country(
        "GR",
        "30",
        (("Piraeus", "210"), ("Athens", "210")),
        ("Odos {name} {no}",),
        "{name} {trade} A.E.",
    ),
    Country(
        "AE",
        "971",
        (("Dubai", "4"), ("Sharjah", "6"), ("Ajman", "6")),
        _GULF,
        "{name} {trade} FZE",
    ),
    Country(
        "MY",
        "60",
        (("Klang", "3"), ("Ipoh", "5")),
        ("Lot {no}, Jalan Perusahaan {zone}",),
        "{name} {trade} Sdn. Bhd.",
    ),
    Country(
        "IN",
        "91",
        (("Mumbai", "22"), ("Ahmedabad", "79"), ("Chennai", "44")),
        _INDIA,
        "{name} {trade} Pvt. Ltd.",
    ),
    Country(
        "EG",
        "20",
        (("Alexandria", "3"), ("Cairo", "2")),
        ("{no}, Industrial Zone {zone}",),
        "{name} {trade} S.A.E.",
    ),
    Country(
        "CY",
        "357",
        (("Limassol", "25"), ("Nicosia", "22")),
        ("{name} Street {no}", "{name} Tower, Office {unit}"),
        "{name} {trade} Ltd",
    ),
    Country(
        "DE",
        "49",
        (("Leipzig", "341"), ("Frankfurt", "69"), ("Köln", "221")),
        ("{name}straße {no}",),
        "{name} {trade} GmbH",
        ("Handel", "Versand", "Technik"),
    ),
    Country(
        "SK",
        "421",
        (("Bratislava", "2"), ("Žilina", "41")),
        ("{name} ulica {no}",),
        "{name} {trade} s.r.o.",
        ("Obchod", "Trade", "Shop"),
    ),
    Country(
        "US",
        "1",
        (("Miami", "305"), ("Houston", "713")),
        ("{no} {name} Avenue, Suite {unit}", "{unit} {name} Road"),
        "{name} {trade} LLC",
        ("Supply", "Trading", "Outfitters"),
    ),
    Country(
        "NL",
        "31",
        (("Amsterdam", "20"), ("Rotterdam", "10")),
        ("{name}straat {no}",),
        "{name} {trade} B.V.",
    ),
    Country(
        "HK",
        "852",
        (("Kowloon", ""), ("Tsuen Wan", "")),
        ("Unit {unit}, {name} Industrial Centre, Block {zone}",),
        "{name} {trade} Limited",
    ),
    Country(
        "HR",
        "385",
        (
            ("Split", "21"),
            ("Zadar", "23"),
            ("Šibenik", "22"),
            ("Ploče", "20"),
            ("Metković", "20"),
            ("Dubrovnik", "20"),
        ),
        _SLAV,
        "{name} {trade} d.o.o.",
        ("Trgovina", "Promet", "Uvoz"),
    ),
    Country(
        "SI",
        "386",
        (("Ljubljana", "1"), ("Maribor", "2"), ("Celje", "3")),
        ("{name}ska cesta {no}",),
        "{name} {trade} d.o.o.",
        ("Trgovina", "Uvoz", "Trade"),
    ),
    Country(
        "AT",
        "43",
        (("Graz", "316"), ("Linz", "732")),
        ("{name}gasse {no}",),
        "{name} {trade} GmbH",
        ("Handel", "Import"),
    ),
    Country(
        "HU",
        "36",
        (("Budapest", "1"), ("Szeged", "62")),
        ("{name} utca {no}",),
        "{name} {trade} Kft.",
        ("Kereskedelmi", "Trade", "Ipari"),
    ),
    Country(
        "PL",
        "48",
        (("Gdańsk", "58"), ("Łódź", "42"), ("Poznań", "61")),
        ("ul. {name} {no}",),
        "{name} {trade} Sp. z o.o.",
        ("Handel", "Trade", "Eksport"),
    ),
    Country(
        "BG",
        "359",
        (("Varna", "52"), ("Plovdiv", "32"), ("Sofia", "2")),
        ("ul. {name} {no}",),
        "{name} {trade} EOOD",
        ("Trade", "Eksport", "Komers"),
    ),
    Country(
        "GH",
        "233",
        (("Tema", "30"), ("Takoradi", "31"), ("Kumasi", "32")),
        ("Plot {no}, Harbour Area {zone}", "{unit}, Industrial Road {zone}"),
        "{name} {trade} Ltd",
    ),
    Country(
        "CM",
        "237",
        (("Douala", ""), ("Edéa", "")),
        ("Zone Industrielle {zone}, Lot {no}", "Rue {unit}, Bonabéri {zone}"),
        "Société {name} {trade} SARL",
    ),
    Country(
        "TZ",
        "255",
        (("Dar es Salaam", "22"), ("Mtwara", "23"), ("Tanga", "27")),
        ("Plot {no}, Industrial Area {zone}",),
        "{name} {trade} Co. Ltd",
    ),
    Country(
        "ID",
        "62",
        (("Surabaya", "31"), ("Semarang", "24"), ("Gresik", "31")),
        ("Kawasan Industri {zone}, Kav. {no}",),
        "PT {name} {trade}",
    ),
    Country(
        "LB",
        "961",
        (("Beirut", "1"), ("Tripoli", "6")),
        ("{unit}, Port Road, Sector {zone}",),
        "{name} {trade} SAL",
    ),
)
COUNTRY = {row.code: row for row in _ROWS}
"""Countries whose firms the exercise knows, by ISO code."""
