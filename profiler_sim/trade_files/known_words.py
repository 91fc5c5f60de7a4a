"""Words that say what a firm, a street or a load is, and never which one. They stay."""

from profiler_sim.trade_files.word_lists import word_set

LEGAL_FORMS = word_set("""
        d.o.o. doo dooel d.o.o.e.l. a.d. ad d.d. dd k.d. j.d.o.o. s.p. sh.p.k. shpk
        sha sh.a. ltd limited llc l.l.c. inc incorporated corp corporation co company
        plc llp gmbh mbh ag kg ohg e.k. s.p.a. spa s.r.l. srl s.n.c. s.a.s. sas s.a.
        sa s.l. sl b.v. bv n.v. nv a.ş. aş a.s. şti şirketi ltd.şti. san tic sanayi
        ticaret pty pte bhd sdn oy ab as aps eood ood ead zrt kft sp z.o.o. zoo s.r.o.
        sro lda ltda eirl jsc ooo zao pjsc pvt fze fzco fzc wll est дооел доо ад
        д.о.о.е.л. д.о.о.
    """)
"""Endings, and beginnings, that say what kind of firm it is."""
FIRM_WORDS = word_set("""
        trade trading commerce commercial export import exports imports exim impex
        group holding international intl global company firm enterprise enterprises
        industry industries industrial manufacturing factory works products services
        service logistics logistic shipping forwarding freight cargo transport
        transportation express lines line carriers agency agencies agents agent
        brokers customs spedicija spedition shpedicioni transporti prevoz promet
        trgovina proizvodnja preduzece import-export sanayi ticaret dis ithalat
        ihracat nakliyat lojistik gida tekstil insaat foods food fruit fruits seafood
        textiles textile garments electronics electronic machinery auto cars motors
        tyres steel metals metal timber wood furniture paper chemicals chemical pharma
        medical plastics plastic ceramics glass tools toys market supermarket shop
        store stores retail wholesale distribution distributors supply supplies and
        und e et i y the of for de la di del dei do da und & bank banka banca banque
        to order same as above consignee cnee shipper notify party holder behalf on c o care
        account messrs mr mrs ms dr bank's assigns or po naredbi nalogu по наредба
        налогу sipas urdhrit urdhër urdher emrine all'ordine ordine all
    """)
"""Words of many firms; a name that has nothing else gets an invented word in front."""
ORDER_WORDS = (
    *("toorder", "totheorder", "toordr", "orderof", "ponaredbi", "ponalogu", "понаредба"),
    *("поналогу", "sipasurdhrit", "meurdher", "allordine", "emrine"),
)
"""What a consignee of a bill to order begins with, in the form of ``folded``."""
ADDRESS_WORDS = word_set("""
        street str st road rd avenue ave av boulevard blvd lane square place way drive
        quay building bldg block floor flr unit room suite office no nr num zone zona
        free industrial industriale park business centre center tower house warehouse
        depot hangar magacin skladiste magazine depo port harbour airport terminal
        pier gate km post box pobox p o b postal code zip city town village district
        region province county state ulica ul bb trg naselje put bulevar rruga rr
        lagjja pallati kati njesia sheshi via viale piazza corso largo strada loc
        localita scala interno calle avenida plaza rue sokak sok caddesi cad mahallesi
        mah mahalle kat daire bulvari blv osb sanayi sitesi bolgesi strasse straße weg
        platz allee weg c o care of attn attention tel fax phone mobile gsm mob
        telephone telefon email mail web www vat tax id tin pib edb nipt north south
        east west new old and the of de la di del улица ул бр бул скопје
    """)
"""Words of addresses that say what a place is; names and figures beside them go."""
