"""Serbian and Montenegrin of Bosnian words, and Serbian Cyrillic."""

import pytest

from profiler_sim.i18n.serbian.catalogues import Rules
from profiler_sim.i18n.serbian.cyrillic import letters
from profiler_sim.i18n.serbian.words import WordRule, Words
from tests.repetition import first_of

RULES = Rules()


@first_of(
    ("bosnian", "serbian"),
    [
        ("Provjera vrijednosti na mjestu", "Provera vrednosti na mestu"),
        ("Prije smjene, poslije smjene", "Pre smene, posle smene"),
        ("Sljedeće sedmice", "Sledeće nedelje"),
        ("Dio pošiljke nije vidjela", "Deo pošiljke nije videla"),
        ("Lijekovi i duhan u općini", "Lekovi i duvan u opštini"),
        ("Zahtjev (RfI) klijenta iz Njemačke", "Zahtev (RfI) klijenta iz Nemačke"),
        ("OBAVJEŠTENJE", "OBAVEŠTENJE"),
        ("Promijenite `mjesto:` u {mjesto}", "Promenite `mjesto:` u {mjesto}"),
        ("prijava, prijem, serije, njemu, željeti", "prijava, prijem, serije, njemu, želeti"),
        ("Odjednom dva pacijenta u radionici", "Odjednom dva pacijenta u radionici"),
        ("Donijela je i donijelo je, zadnja dionica", "Donela je i donelo je, poslednja deonica"),
        ("Let slijeće, kliješta izbjeći, primjedba", "Let sleće, klešta izbeći, primedba"),
        ("Riža, suhi grah, vlastiti artikl", "Pirinač, suvi pasulj, sopstveni artikal"),
        (
            "Ista tipka, zadnji red, pregled sa zadnje strane",
            "Isti taster, poslednji red, pregled sa zadnje strane",
        ),
        ("Korisnik provoza, u provozu", "Nosilac tranzita, u tranzitu"),
        ("Koju tipku? Tipke na listi, dodano", "Koji taster? Tasteri na listi, dodato"),
        ("Pritisnite tipku, korištena plomba", "Pritisnite taster, korišćena plomba"),
        (
            "Cijeli teret na cesti prije poslane narudžbe",
            "Ceo teret na putu pre poslate porudžbine",
        ),
    ],
    quick=18,
)
def test_serbian_is_ekavian_with_its_own_words(bosnian: str, serbian: str) -> None:
    """Capitals stay; what is typed and placeholders stay."""
    assert RULES.by_rule(bosnian, "")["sr_Latn"] == serbian


def test_montenegrin_keeps_its_ije() -> None:
    """Only the words differ."""
    made = RULES.by_rule("Sigurnosni certifikat za duhan ove sedmice", "")
    assert made["cnr"] == "Bezbjednosni sertifikat za duvan ove sedmice"
    assert RULES.by_rule("Luka utovara, utovar", "")["cnr"] == "Luka ukrcaja, utovar"
    assert RULES.by_rule("Provozni sistem", "")["cnr"] == "Tranzitni sistem"


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Ljubinje", "Љубиње"),
        ("džemper", "џемпер"),
        ("DŽEP", "ЏЕП"),
        ("njegova", "његова"),
        ("injekcija", "инјекција"),
        ("konjunktura", "конјунктура"),
        ("nadživeti", "надживети"),
        ("odžaliti", "одžалити".replace("ž", "ж")),
    ],
)
def test_two_letters_become_one_where_they_are_one_sound(latin: str, cyrillic: str) -> None:
    """And not where two parts of a word meet."""
    assert letters(latin) == cyrillic


def test_what_is_foreign_or_typed_stays_latin() -> None:
    """Codes and stamps, keys, files, options, placeholders, letters that Serbian has not."""
    english = "EXERCISE on “consolidation”: press Esc, see CMR, CN22 and {n} in plan.yaml --seed"
    latin = "EXERCISE na „consolidation“: Esc, CMR, CN22 i {n} u plan.yaml --seed Durrës NAPOMENA"
    assert RULES.by_rule(latin, english)["sr_Cyrl"] == (
        "EXERCISE на „consolidation“: Esc, CMR, CN22 и {n} у plan.yaml --seed Durrës НАПОМЕНА"
    )


@first_of(
    ("english", "latin", "cyrillic"),
    [
        (
            "Press l to release, or o to order, from a list.",
            "Pritisnite l da pustite ili o da naložite, s liste o kojoj je riječ.",
            "Притисните l да пустите или o да наложите, с листе о којој је реч.",
        ),
        ("Is this right? [y/N]", "Je li ovo tačno? [y/N]", "Је ли ово тачно? [y/N]"),
        ("Stop with Ctrl+C, e-mail", "Ctrl+C i e-pošta", "Ctrl+C и е-пошта"),
        (
            "Names: profiler-sim list {listed}",
            "Lista: profiler-sim list {listed}",
            "Листа: profiler-sim list {listed}",
        ),
        ("In Excel and in SQL", "U Excelu i u dijelu SQL-a", "У Excel-у и у делу SQL-а"),
        ("“desk minutes: {n}”", "„desk minutes: {n}“ je malo", "„desk minutes: {n}“ је мало"),
        ("Columns: section_name", "Kolone: section_name", "Колоне: section_name"),
        ("Read [this](class.md#a-part)", "[Ovo](class.md#a-part)", "[Ово](class.md#a-part)"),
        ('Type `--hide "a b=2"` here', '`--hide "a b=2"` ovdje', '`--hide "a b=2"` овде'),
        ("Release code (RfI)", "Zahtjev (RfI), 20 ft", "Захтев (RfI), 20 ft"),
    ],
    quick=10,
)
def test_what_is_pressed_or_typed_stays_latin(english: str, latin: str, cyrillic: str) -> None:
    """A key to press, a command, a column, a text in quotes; endings are Cyrillic."""
    assert RULES.by_rule(latin, english)["sr_Cyrl"] == cyrillic


def test_the_longest_rule_is_taken() -> None:
    """Whole words before beginnings, beginnings before parts."""
    rules = [
        WordRule("ab", "x", "any"),
        WordRule("abc", "y", "any"),
        WordRule("abcd", "z", "word"),
    ]
    words = Words([*rules, WordRule("be", "o", "start")], exceptions=["abex"])
    assert words.replace("abcd Abcde abe beab abexab") == "z Yde xe oab abexab".replace(
        "oab", "ox"
    )
