"""Names of countries as files of the region write them, beside the English ones.

In Albanian, in Bosnian, Croatian, Montenegrin and Serbian, in Macedonian, Turkish and Italian.
Names are compared without marks; words of one name have a hyphen between them here.
"""

from collections.abc import Mapping

_NAMES = """
    AE Ujedinjeni-Arapski-Emirati Обединети-Арапски-Емирати Birleşik-Arap-Emirlikleri UAE
    AE Emiratet-e-Bashkuara-Arabe Emirati-Arabi-Uniti
    AL Shqipëri Shqipëria Albanija Албанија Arnavutluk
    AT Austri Austrija Австрија Avusturya Österreich
    BA Bosnë-dhe-Hercegovinë Bosna-i-Hercegovina BiH БиХ Босна-и-Херцеговина Bosna-Hersek
    BA Bosnia-ed-Erzegovina Bosna Bosnia Bosnia-Herzegovina
    BD Bangladeš Бангладеш Bangladeş
    BE Belgjikë Belgija Белгија Belçika Belgio
    BG Bullgari Bullgaria Bugarska Бугарија Bulgaristan
    BR Brazil Бразил Brezilya Brasile
    CA Kanada Канада
    CH Zvicër Zvicra Švicarska Švajcarska Швајцарија İsviçre Svizzera
    CL Kili Čile Чиле Şili Cile
    CN Kinë Kina Кина Çin Cina P.R.-China PR-China Chine NR-Kina
    CO Kolumbi Kolumbija Колумбија Kolombiya
    CR Kostarika Костарика Kosta-Rika
    CY Qipro Kipar Кипар Kıbrıs Cipro
    CZ Çeki Češka Чешка Çekya Cechia Repubblica-Ceca Czech-Republic Ceska-Republika
    DE Gjermani Gjermania Njemačka Nemačka Германија Almanya Germania Deutschland
    DK Danimarkë Danska Данска Danimarka Danimarca
    EC Ekuador Ekvador Еквадор Ekvator
    EG Egjipt Egipat Египет Mısır Egitto
    ES Spanjë Spanja Španjolska Španija Шпанија İspanya Spagna España
    FI Finlandë Finska Финска Finlandiya Finlandia
    FR Francë Franca Francuska Франција Fransa Francia
    GB Britani-e-Madhe Mbretëria-e-Bashkuar Velika-Britanija Велика-Британија İngiltere
    GB Birleşik-Krallık Regno-Unito Gran-Bretagna UK Great-Britain England Anglija
    GR Greqi Greqia Grčka Грција Yunanistan Grecia Hellas
    HR Kroaci Kroacia Hrvatska Хрватска Hırvatistan Croazia
    HU Hungari Hungaria Mađarska Унгарија Macaristan Ungheria
    ID Indonezi Indonezija Индонезија Endonezya
    IE Irlandë Irska Ирска İrlanda Irlanda
    IL Izrael Израел İsrail Israele
    IN Indi Indija Индија Hindistan
    IQ Irak Ирак
    IT Itali Italia Italija Италија İtalya
    JP Japoni Japonia Japan Јапонија Japonya Giappone
    KR Korea-e-Jugut Južna-Koreja Јужна-Кореја Güney-Kore Corea-del-Sud Korea
    LB Liban Либан Lübnan Libano
    MA Marok Maroko Мароко Fas Marocco
    ME Mali-i-Zi Crna-Gora Црна-Гора Karadağ Montenegro
    MK Maqedonia-e-Veriut Sjeverna-Makedonija Severna-Makedonija Северна-Македонија
    MK Kuzey-Makedonya Macedonia-del-Nord Makedonija Македонија Maqedoni Makedonya Macedonia
    MX Meksikë Meksiko Мексико Meksika Messico
    MY Malajzi Malezija Малезија Malezya Malesia
    NL Holandë Holanda Nizozemska Holandija Холандија Hollanda Paesi-Bassi Olanda Holland
    NL Vendet-e-Ulëta
    NO Norvegji Norveška Норвешка Norveç Norvegia
    PE Peru Перу Perù
    PK Pakistan Пакистан
    PL Poloni Polonia Poljska Полска Polonya
    PT Portugali Portugal Португалија Portekiz Portogallo
    RO Rumani Rumania Rumunija Rumunjska Романија Romanya
    RS Serbi Serbia Srbija Србија Sırbistan
    RU Rusi Rusia Rusija Русија Rusya Russia Russian-Federation Ruska-Federacija
    SA Arabia-Saudite Saudijska-Arabija Саудиска-Арабија Suudi-Arabistan Arabia-Saudita
    SE Suedi Suedia Švedska Шведска İsveç Svezia
    SI Slloveni Sllovenia Slovenija Словенија Slovenya
    SK Sllovaki Slovačka Словачка Slovakya Slovacchia
    SY Siri Sirija Сирија Suriye Siria
    TH Tajlandë Tajland Тајланд Tayland Tailandia
    TN Tunizi Tunis Тунис Tunus
    TR Turqi Turqia Turska Турција Türkiye Turchia Turkey
    TW Tajvan Тајван Tayvan
    UA Ukrainë Ukraina Ukrajina Украина Ukrayna Ucraina
    US SHBA SAD САД Sjedinjene-Američke-Države Сједињене-Америчке-Државе ABD
    US Stati-Uniti USA U.S.A. Amerika-Birleşik-Devletleri United-States-of-America
    VN Vijetnam Виетнам Vietnam
    XK Kosovë Kosova Kosovo Косово
    ZA Afrika-e-Jugut Južnoafrička-Republika Јужна-Африка Güney-Afrika Sudafrica
"""
COUNTRY_NAMES: Mapping[str, str] = {
    name.replace("-", " "): code
    for line in _NAMES.strip().splitlines()
    for code, *names in (line.split(),)
    for name in names
}
"""Codes of countries (ISO 3166-1 alpha-2, and XK) by name."""
