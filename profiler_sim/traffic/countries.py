"""How names, streets, towns and telephones look in the countries the exercise trades with."""

from dataclasses import dataclass

_WORLD = ("Trading", "Export", "Industries", "Products")


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
            ("Bar", "30", "85000"),
            ("Podgorica", "20", "81000"),
            ("Nikšić", "40", "81400"),
            ("Cetinje", "41", "81250"),
            ("Budva", "33", "85310"),
        ),
        _SLAV,
        "{name} {trade} d.o.o.",
        (*_HOME, "Commerce"),
    ),
    Country(
        "AL",
        "355",
        (
            ("Durrës", "52", "2001"),
            ("Tirana", "4", "1001"),
            ("Elbasan", "54", "3001"),
            ("Shkodër", "22", "4001"),
            ("Fier", "34", "9301"),
        ),
        ("Rruga {name} {no}",),
        "{name} {trade} sh.p.k.",
        ("Tregti", "Trade", "Import", "Group", "Komerc"),
    ),
    Country(
        "BA",
        "387",
        (
            ("Sarajevo", "33", "71000"),
            ("Mostar", "36", "88000"),
            ("Zenica", "32", "72000"),
            ("Tuzla", "35", "75000"),
            ("Čapljina", "36", "88300"),
            ("Ljubuški", "39", "88320"),
            ("Široki Brijeg", "39", "88220"),
            ("Stolac", "36", "88360"),
            ("Konjic", "36", "88400"),
            ("Trebinje", "59", "89101"),
        ),
        _SLAV,
        "{name} {trade} d.o.o.",
        _HOME,
    ),
    Country(
        "RS",
        "381",
        (
            ("Belgrade", "11", "11000"),
            ("Novi Pazar", "20", "36300"),
            ("Niš", "18", "18000"),
            ("Kraljevo", "36", "36000"),
            ("Čačak", "32", "32000"),
            ("Kragujevac", "34", "34000"),
        ),
        _SLAV,
        "{name} {trade} d.o.o.",
        (*_HOME, "Impex"),
    ),
    Country(
        "MK",
        "389",
        (("Skopje", "2", "1000"), ("Bitola", "47", "7000"), ("Tetovo", "44", "1200")),
        ("ul. {name} {no}",),
        "{name} {trade} DOOEL",
        ("Trejd", "Komerc", "Import", "Promet"),
    ),
    Country(
        "XK",
        "383",
        (("Pristina", "38", "10000"), ("Prizren", "29", "20000"), ("Peja", "39", "30000")),
        ("Rruga {name} {no}",),
        "{name} {trade} sh.p.k.",
        ("Trade", "Tregti", "Group", "Import"),
    ),
    Country(
        "TR",
        "90",
        (
            ("Mersin", "324", "33010"),
            ("Istanbul", "212", "34110"),
            ("Izmir", "232", "35250"),
            ("Bursa", "224", "16140"),
            ("Manisa", "236", "45030"),
            ("Gaziantep", "342", "27110"),
        ),
        ("{name} Cad. No {no}", "Organize Sanayi Bölgesi {zone}. Cad. No {no}"),
        "{name} {trade} Ltd. Şti.",
        ("Sanayi", "İhracat", "Ticaret", "Lojistik ve Ticaret"),
    ),
    Country(
        "CN",
        "86",
        (
            ("Shanghai", "21", "200120"),
            ("Ningbo", "574", "315040"),
            ("Yiwu", "579", "322000"),
            ("Shenzhen", "755", "518000"),
            ("Suzhou", "512", "215000"),
            ("Hangzhou", "571", "310000"),
            ("Tianjin", "22", "300450"),
            ("Shijiazhuang", "311", "050000"),
            ("Guangzhou", "20", "510000"),
            ("Foshan", "757", "528000"),
        ),
        _CHINA,
        "{city} {name} {trade} Co., Ltd.",
        ("Trading", "Imp. & Exp.", "Industry", "Products"),
    ),
    Country(
        "VN",
        "84",
        (("Haiphong", "225", "180000"), ("Hanoi", "24", "100000")),
        ("Lot {no}, Industrial Zone {zone}",),
        "{name} {trade} Co., Ltd.",
    ),
    Country(
        "IT",
        "39",
        (
            ("Bari", "080", "70123"),
            ("Ancona", "071", "60126"),
            ("Napoli", "081", "80146"),
            ("Modena", "059", "41122"),
            ("Milano", "02", "20139"),
            ("Trieste", "040", "34147"),
            ("Cosenza", "0984", "87100"),
            ("Catania", "095", "95121"),
        ),
        ("Via {name} {no}",),
        "{name} {trade} S.r.l.",
        ("Export", "Industrie", "Prodotti", "Commerciale"),
    ),
    Country(
        "EC",
        "593",
        (
            ("Guayaquil", "4", "090514"),
            ("Machala", "7", "070205"),
            ("Manta", "5", "130802"),
            ("Quito", "2", "170521"),
            ("Cayambe", "2", "170202"),
        ),
        ("Av. {name} {no}", "Km {zone} vía {name}"),
        "{trade} {name} S.A.",
        ("Exportadora", "Agrícola", "Comercial"),
    ),
    Country(
        "CO",
        "57",
        (
            ("Turbo", "604", "057860"),
            ("Medellín", "604", "050021"),
            ("Apartadó", "604", "057840"),
            ("Bogotá", "601", "110911"),
            ("Facatativá", "601", "253051"),
        ),
        ("Carrera {zone} No. {no}-{unit}",),
        "{trade} {name} S.A.S.",
        ("Exportadora", "Agrícola", "Comercial"),
    ),
    Country(
        "CR",
        "506",
        (("Limón", "", "70101"), ("San José", "", "10108")),
        ("Calle {zone}, Avenida {no}",),
        "{trade} {name} S.A.",
        ("Exportadora", "Agrícola", "Comercial"),
    ),
    Country(
        "BR",
        "55",
        (
            ("Santos", "13", "11013-001"),
            ("Itajaí", "47", "88301-001"),
            ("São Paulo", "11", "03047-000"),
            ("Campinas", "19", "13050-000"),
        ),
        ("Rua {name} {no}",),
        "{name} {trade} Ltda.",
        ("Exportadora", "Comércio", "Alimentos"),
    ),
    Country(
        "ES",
        "34",
        (("Valencia", "96", "46024"), ("Castellón", "964", "12006")),
        ("Calle {name} {no}",),
        "{name} {trade} S.L.",
        ("Exportaciones", "Industrias", "Comercial"),
    ),
    Country(
        "GR",
        "30",
        (
            ("Piraeus", "210", "185 40"),
            ("Athens", "210", "104 41"),
            ("Thessaloniki", "2310", "546 28"),
        ),
        ("Odos {name} {no}",),
        "{name} {trade} A.E.",
    ),
    Country(
        "AE",
        "971",
        (("Dubai", "4", ""), ("Sharjah", "6", ""), ("Ajman", "6", "")),
        _GULF,
        "{name} {trade} FZE",
    ),
    Country(
        "MY",
        "60",
        (("Klang", "3", "42000"), ("Ipoh", "5", "31400")),
        ("Lot {no}, Jalan Perusahaan {zone}",),
        "{name} {trade} Sdn. Bhd.",
    ),
    Country(
        "IN",
        "91",
        (
            ("Mumbai", "22", "400013"),
            ("Ahmedabad", "79", "380015"),
            ("Chennai", "44", "600032"),
            ("Delhi", "11", "110020"),
            ("Gurugram", "124", "122015"),
        ),
        _INDIA,
        "{name} {trade} Pvt. Ltd.",
    ),
    Country(
        "EG",
        "20",
        (("Alexandria", "3", "5311503"), ("Cairo", "2", "4450113")),
        ("{no}, Industrial Zone {zone}",),
        "{name} {trade} S.A.E.",
    ),
    Country(
        "CY",
        "357",
        (("Limassol", "25", "3022"), ("Nicosia", "22", "1066")),
        ("{name} Street {no}", "{name} Tower, Office {unit}"),
        "{name} {trade} Ltd",
    ),
    Country(
        "DE",
        "49",
        (
            ("Leipzig", "341", "04158"),
            ("Frankfurt", "69", "60314"),
            ("Köln", "221", "50735"),
            ("Hamburg", "40", "20457"),
            ("Bremen", "421", "28237"),
        ),
        ("{name}straße {no}",),
        "{name} {trade} GmbH",
        ("Handel", "Versand", "Technik"),
    ),
    Country(
        "SK",
        "421",
        (("Bratislava", "2", "821 04"), ("Žilina", "41", "010 08")),
        ("{name} ulica {no}",),
        "{name} {trade} s.r.o.",
        ("Obchod", "Trade", "Shop"),
    ),
    Country(
        "US",
        "1",
        (("Miami", "305", "FL 33166"), ("Houston", "713", "TX 77029")),
        ("{no} {name} Avenue, Suite {unit}", "{unit} {name} Road"),
        "{name} {trade} LLC",
        ("Supply", "Trading", "Outfitters"),
    ),
    Country(
        "NL",
        "31",
        (
            ("Amsterdam", "20", "1046 AC"),
            ("Aalsmeer", "297", "1431 GN"),
            ("Rotterdam", "10", "3089 JG"),
        ),
        ("{name}straat {no}",),
        "{name} {trade} B.V.",
    ),
    Country(
        "HK",
        "852",
        (("Kowloon", "", ""), ("Tsuen Wan", "", "")),
        ("Unit {unit}, {name} Industrial Centre, Block {zone}",),
        "{name} {trade} Limited",
    ),
    Country(
        "HR",
        "385",
        (
            ("Split", "21", "21000"),
            ("Zadar", "23", "23000"),
            ("Šibenik", "22", "22000"),
            ("Ploče", "20", "20340"),
            ("Metković", "20", "20350"),
            ("Dubrovnik", "20", "20000"),
        ),
        _SLAV,
        "{name} {trade} d.o.o.",
        ("Trgovina", "Promet", "Uvoz"),
    ),
    Country(
        "SI",
        "386",
        (("Ljubljana", "1", "1000"), ("Maribor", "2", "2000"), ("Celje", "3", "3000")),
        ("{name}ska cesta {no}",),
        "{name} {trade} d.o.o.",
        ("Trgovina", "Uvoz", "Trade"),
    ),
    Country(
        "AT",
        "43",
        (("Graz", "316", "8020"), ("Linz", "732", "4020")),
        ("{name}gasse {no}",),
        "{name} {trade} GmbH",
        ("Handel", "Import"),
    ),
    Country(
        "HU",
        "36",
        (("Budapest", "1", "1097"), ("Szeged", "62", "6728")),
        ("{name} utca {no}",),
        "{name} {trade} Kft.",
        ("Kereskedelmi", "Trade", "Ipari"),
    ),
    Country(
        "PL",
        "48",
        (("Gdańsk", "58", "80-556"), ("Łódź", "42", "90-562"), ("Poznań", "61", "61-022")),
        ("ul. {name} {no}",),
        "{name} {trade} Sp. z o.o.",
        ("Handel", "Trade", "Eksport"),
    ),
    Country(
        "BG",
        "359",
        (("Varna", "52", "9000"), ("Plovdiv", "32", "4003"), ("Sofia", "2", "1528")),
        ("ul. {name} {no}",),
        "{name} {trade} EOOD",
        ("Trade", "Eksport", "Komers"),
    ),
    Country(
        "GH",
        "233",
        (("Tema", "30", ""), ("Takoradi", "31", ""), ("Kumasi", "32", "")),
        ("Plot {no}, Harbour Area {zone}", "{unit}, Industrial Road {zone}"),
        "{name} {trade} Ltd",
    ),
    Country(
        "CM",
        "237",
        (("Douala", "", ""), ("Edéa", "", "")),
        ("Zone Industrielle {zone}, Lot {no}", "Rue {unit}, Bonabéri {zone}"),
        "Société {name} {trade} SARL",
    ),
    Country(
        "TZ",
        "255",
        (("Dar es Salaam", "22", "15101"), ("Mtwara", "23", "63101"), ("Tanga", "27", "21101")),
        ("Plot {no}, Industrial Area {zone}",),
        "{name} {trade} Co. Ltd",
    ),
    Country(
        "ID",
        "62",
        (("Surabaya", "31", "60177"), ("Semarang", "24", "50175"), ("Gresik", "31", "61122")),
        ("Kawasan Industri {zone}, Kav. {no}",),
        "PT {name} {trade}",
    ),
    Country(
        "LB",
        "961",
        (("Beirut", "1", "1107"), ("Tripoli", "6", "1300")),
        ("{unit}, Port Road, Sector {zone}",),
        "{name} {trade} SAL",
    ),
)
COUNTRY = {row.code: row for row in _ROWS}
"""Countries whose firms the exercise knows, by ISO code."""
