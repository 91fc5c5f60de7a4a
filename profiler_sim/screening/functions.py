"""What a condition may call: each name with an example of its use, nothing else."""

FUNCTIONS: dict[str, str] = {
    # arithmetic; whole days may be added to dates, two dates give the days between
    "+": "gross_kg + 500",
    "-": "arrives_on - loaded_on",
    "*": "packages * 12.5",
    "/": "gross_kg / packages",
    "%": "packages % 100",
    "abs": "abs(vgm_excess_kg)",
    "round": "round(kg_per_package, 1)",
    "greatest": "greatest(gross_kg, vgm_kg)",
    "least": "least(gross_kg, vgm_kg)",
    # texts; LIKE, NOT LIKE, ILIKE, ~ and SIMILAR TO are parsed into these
    "~~": "description LIKE '%MACHIN%'",
    "!~~": "description NOT LIKE '%PARTS%'",
    "~~*": "description ILIKE '%machin%'",
    "!~~*": "description NOT ILIKE '%parts%'",
    "like_escape": "description LIKE '100!% COTTON' ESCAPE '!'",
    "lower": "lower(description)",
    "upper": "upper(description)",
    "trim": "trim(description)",
    "length": "length(description)",
    "left": "left(hs6, 4)",
    "contains": "contains(description, 'PARTS')",
    "starts_with": "starts_with(hs6, '08')",
    "ends_with": "ends_with(description, 'NOS')",
    "regexp_matches": "regexp_matches(description, '^(AS|AND) ')",
    "regexp_full_match": "regexp_full_match(hs6, '08[0-9]+')",
    # dates
    "year": "year(loaded_on)",
    "month": "month(loaded_on)",
    "day": "day(loaded_on)",
    "isodow": "isodow(loaded_on)",
    # lists; IN with a list is parsed into contains
    "list_value": "['ECGYE', 'COTRB']",
    "list_has_any": "list_has_any(transhipment_ports, ['ESALG', 'MAPTM'])",
    "list_has_all": "list_has_all(transhipment_ports, ['ESALG', 'MAPTM'])",
}

PATTERNS = frozenset({"regexp_matches", "regexp_full_match"})
"""Their second argument is a regular expression (RE2)."""

ARITHMETIC = frozenset("+-*/%")
"""Operators that fail on numbers only when the result is too large."""
