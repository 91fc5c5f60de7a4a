"""Invented names of firms, streets and people, as they could sound in a language.

Each language has beginnings and endings; a beginning and an ending make a stem. They are chosen
so that a stem is no word and no well-known name of its language.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import product

_PARTS: Mapping[str, tuple[str, str]] = {
    "south slavic": (
        """
            Velo Dravi Karo Luma Senti Orbo Tiva Mora Zeli Bredo Kasto Vrani Selma Adro Noviko
            Galo Peruna Vardi Ostra Rudo Jezdi Kova
        """,
        """
            rad nik val dor vor mis lin pod tor vik zan gor sel dim ran kov lep bran jad stin
        """,
    ),
    "albanian": (
        """
            Arbe Dri Ilva Korca Lume Mali Neshi Prespa Shqi Tomo Valbo Zama Besni Gjera Hoti
            Jona Kodra Ulqi Vjosa Skendi
        """,
        """
            lor ndal mir bos tesh vel ndra gur shan rit kol zen lind bul mek tor sal dun hil vat
        """,
    ),
    "turkish": (
        """
            Akde Bozka Cevi Dalya Ergü Gökse Ilga Karde Mersa Onur Pala Sarba Tunca Uluka Yelda
            Zafra Alto Beyda Camlu Demra
        """,
        """
            lan mar tay sel gen bol dur kan van zer yol pen tek han rol dem sun lik bar gül
        """,
    ),
    "chinese": (
        """
            Xuo Zheni Baoli Luoxi Hengu Jiuha Qiao Ruixu Shuo Tianzu Wenqi Yifu Zhuo Mingu Dafe
            Gaoxu Jinlu Kanze Fengi Lihua
        """,
        """
            ran lin shu wei tong mao fan gu qin sheng bo zhi yue dan ke peng tai xin zuo lai
        """,
    ),
    "vietnamese": (
        """
            Anh Binh Cuong Dai Gia Hoa Khang Long Minh Nam Phu Quang Son Tam Thanh Vinh Xuan Yen
            Bao Duc
        """,
        """
            khoai thuyen nghien luong quyen trang chau lanh muoi thiem tuyet vuong giap dieu
            khue ninh thoai nguyet diem hoach
        """,
    ),
    "italian": (
        """
            Albo Brene Cavo Dalme Elmi Fonda Gravi Livo Marzo Nolde Orbe Pavo Quari Ronde Salvi
            Tarvo Ubalde Verno Zandi Corla
        """,
        """
            retti lana nelli gora stoni mazzi belli corvi dotti fani grassi ledi nardi pozzi
            rovi seri toni valli zucchi dora
        """,
    ),
    "spanish": (
        """
            Alca Brisa Cordo Delma Espo Fuenta Grana Huelo Isla Jarama Lorca Madro Nava Olvera
            Palmo Quito Rocío Sabi Tajo Vega
        """,
        """
            bril candor duero flora gales hondo jaral lindes mundo nevar ondas perla quintar
            rubio sendas terral umbra valles yermo zafir
        """,
    ),
    "portuguese": (
        """
            Alve Brita Cama Doura Esti Figue Guara Itabe Jara Lagoa Mara Nova Olho Pira Quine
            Ribe Sape Taqua Uira Vila
        """,
        """
            cabo dourel feiral guaçu lindor mirim nópole pemba raiz sanga tuba vento xadal zinho
            bosco caxa denova flore gradim helos
        """,
    ),
    "greek": (
        """
            Aigo Delfa Elaio Filo Galanta Ili Kalli Lefka Meso Notia Olympa Pelo Rodia Samo
            Thala Vathi Xantho Ypsi Zako Akra
        """,
        """
            dotis karos limon makis nikon peras rakis sides tolis vasos zeros fanis gonos delos
            kritos lamos medon pylos ronis thiros
        """,
    ),
    "arabic": (
        """
            Zayna Bahra Dana Faris Ghada Hilal Jabra Khali Lamar Majda Nahla Qamar Rashi Safwa
            Tamra Wadi Yasmi Zahra Noura Sadaf
        """,
        """
            bint dour fahr garn hazem jarid kanz leith mizan nasem quds rafid sahel tayf wazen
            yarub zumar barq dalil fanar
        """,
    ),
    "malay": (
        """
            Anggu Bumi Cahaya Duta Emas Gema Harta Indra Jaya Kencana Lestari Mega Nusa Perda
            Ratu Sinar Tama Utama Wira Zaman
        """,
        """
            lira mundo sento kresa pala ndoro witra suko tamba rindu gaya lodra bersi natra
            kolam dasar yoga rimba satya puri
        """,
    ),
    "indian": (
        """
            Ashto Bhava Chandi Deva Eka Gangi Harvi Indra Jala Kali Laxi Mani Navya Oma Prabha
            Rajna Sindu Tara Uday Vima
        """,
        """
            kriti lokesh mantra natham poorti rathi sagar tejas vardhi yantra bindal charan
            dhara gopal hansa jeevan kamal lahar medhi nirmal
        """,
    ),
    "german": (
        """
            Alten Brunn Carst Dorne Elver Falk Grün Hasel Ilsen Jorn Kalte Linder Moos Nord
            Oster Pfahl Quer Roden Sten Wester
        """,
        """
            hoff mark feld dahl gart wick lohe bruch stedt horst kamp rade moor see tann warth
            fleth siek thal brink
        """,
    ),
    "dutch": (
        """
            Alder Brede Crooij Dreve Ever Geest Haver IJmer Jonk Kolve Laake Mour Noorde Ooster
            Peel Rijn Scheld Tolme Uitel Waelt
        """,
        """
            veld dijk hoek horst kamp loo meer oord rade sluis stede vaart voort waard wijk zand
            bergh donk goor haar
        """,
    ),
    "west slavic": (
        """
            Brzo Cedro Dobrez Gliwa Hrado Jasno Klono Lipka Mazo Niedza Olcha Podla Rado Sobie
            Tarno Wisla Zabrza Krasno Modra Zvola
        """,
        """
            wiec bryn czyk lesz mierz nica polk rzyn skal tycz wola zbor dzian gost jarz kleb
            luska minec pran voda
        """,
    ),
    "hungarian": (
        """
            Alfö Bükka Csepe Duna Erdő Fehé Gyön Hegye Izsá Kalo Lápo Mező Nyíra Orszá Pannó
            Rába Sáro Tisza Urá Vadá
        """,
        """
            bérc csó dény far gát hát jász kér lak mér nád pör ráta sely telk ugar varsa zsom
            börd dor
        """,
    ),
    "english": (
        """
            Alder Brook Cran Dun Elm Fair Glen Hart Iver Kings Lang Marl North Oak Penn Red Stan
            Thorn West York
        """,
        """
            dalemor fordex gatewin hurstel leyburo minstor ridgevo stowel tonwick wellara
            bournix combera denholt fieldor havenor keldis moorval shawlin thwaiter woodar
        """,
    ),
    "french": (
        """
            Aube Belle Clair Dor Esper Fleur Grand Hevea Ivoi Jardi Lumi Mont Nova Ocean Palmi
            Quai Rive Sana Terre Verte
        """,
        """
            bois caille doum fanga gou kribi lobe mbanga ndali ouri pango rieux sanaga toua
            vallon wouri yama zoua bakoto dikal
        """,
    ),
}
"""Beginnings and endings, by language."""
LANGUAGES: Mapping[str, str] = {
    "ME": "south slavic",
    "BA": "south slavic",
    "RS": "south slavic",
    "HR": "south slavic",
    "SI": "south slavic",
    "MK": "south slavic",
    "BG": "south slavic",
    "AL": "albanian",
    "XK": "albanian",
    "TR": "turkish",
    "CN": "chinese",
    "HK": "chinese",
    "VN": "vietnamese",
    "IT": "italian",
    "EC": "spanish",
    "CO": "spanish",
    "CR": "spanish",
    "ES": "spanish",
    "BR": "portuguese",
    "GR": "greek",
    "CY": "greek",
    "AE": "arabic",
    "EG": "arabic",
    "LB": "arabic",
    "MY": "malay",
    "ID": "malay",
    "IN": "indian",
    "DE": "german",
    "AT": "german",
    "NL": "dutch",
    "SK": "west slavic",
    "PL": "west slavic",
    "HU": "hungarian",
    "US": "english",
    "GH": "english",
    "TZ": "english",
    "CM": "french",
}
"""Languages by the countries that have stems (ISO 3166-1 alpha-2)."""


_VOWELS = frozenset("aeiou")
_DISTINCT = {
    "south slavic": ("", "a", "o", "i", "en", "ski", "ov"),
    "albanian": ("", "i"),
    "german": ("", "er"),
    "spanish": ("", "ena", "ino", "i"),
    "greek": ("", "ou"),
    "west slavic": ("", "owa"),
    "chinese": ("", "ho"),
    "arabic": ("", "i", "oun"),
    "malay": ("", "an"),
    "english": ("", "ton", "ley"),
}
"""Endings by which neighbours of one language have stems of their own, in their order above."""


@lru_cache(maxsize=64)
def stems(country: str) -> tuple[str, ...]:
    """Return at least 400 stems for firms of a country (ISO 3166-1 alpha-2), no two alike."""
    language = LANGUAGES.get(country, "english")
    beginnings, endings = (part.split() for part in _PARTS[language])
    end = ""
    if language in _DISTINCT:
        speakers = [code for code, spoken in LANGUAGES.items() if spoken == language]
        end = _DISTINCT[language][speakers.index(country)]
    made = (first + last for first, last in product(beginnings, endings))
    return tuple(dict.fromkeys(_joined(stem, end) for stem in made))


def _joined(stem: str, end: str) -> str:
    """Add an ending; a vowel takes the place of a vowel."""
    return (stem[:-1] if end and end[0] in _VOWELS and stem[-1] in _VOWELS else stem) + end


@lru_cache(maxsize=2048)
def mail_host(stem: str) -> str:
    """Write a stem as a mail address does: small letters without marks."""
    return "".join(char for char in without_marks(stem).lower() if char.isascii())


@lru_cache(maxsize=512)
def without_marks(text: str) -> str:
    """Take the marks off letters: firms abroad write their town so."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(char for char in parts if not unicodedata.combining(char))
