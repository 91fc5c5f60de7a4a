"""Empty containers that a file lists as goods: there is nothing in them to profile."""

from profiler_sim.trade_files.records import ManifestRecord, Reading
from profiler_sim.trade_files.word_lists import folded, word_set

_EMPTY = word_set("""
        empty empties mt mty prazan prazna prazno prazni prazne празен празни bosh
        boshe boş vuoto vuoti vuota
    """)
_BESIDE = word_set("""
        container containers cntr cont unit units return returned kontejner kontejneri
        kontejnera контејнер контејнери kontejnerë kontejneri konteyner contenitore
        contenitori the of no cargo equipment repositioning
    """)
"""Words that say nothing more beside a word for empty."""


def leave_out_empty_loads(reading: Reading) -> None:
    """Take out bills whose goods are no more than an empty container, and count them."""
    kept = [record for record in reading.records if not _is_empty(record)]
    reading.empties += sum(
        max(1, len(record.containers)) for record in reading.records if _is_empty(record)
    )
    reading.records = kept


def _is_empty(record: ManifestRecord) -> bool:
    texts = [str(line["goods"].value) for line in record.goods if "goods" in line]
    return bool(texts) and all(map(_says_empty, texts))


def _says_empty(text: str) -> bool:
    pieces = text.replace("/", " ").replace("-", " ").split()
    words = {word for each in pieces if (word := folded(each)) and not word.isdecimal()}
    return bool(words & _EMPTY) and words <= _EMPTY | _BESIDE
