"""A second source beside a manifest: a load list or discharge list, by container number."""

from profiler_sim.trade_files.records import Fields, Reading

_CLOSE_KG = 500
"""Difference of weights that a tare or a rounding explains."""


def add_second_source(manifest: Reading, second: Reading) -> None:
    """Give containers of the manifest what it does not state of them, and note what differs.

    What the manifest states stays. Seals that differ, weights far apart and containers that are
    on no bill are counted.
    """
    boxes = {
        str(box["container"].value): box
        for record in second.records
        for box in record.containers
        if "container" in box
    }
    seals = weights = added = 0
    met: set[str] = set()
    for record in manifest.records:
        for box in record.containers:
            number = str(box["container"].value) if "container" in box else ""
            other = boxes.get(number)
            if other is None:
                continue
            met.add(number)
            seals += _differs(box, other)
            weights += _is_far(box, other)
            added += _add(box, other)
    unknown = len(boxes) - len(met)
    for code, count in (
        ("trade.seals_differ", seals),
        ("trade.weights_differ", weights),
        ("trade.not_on_manifest", unknown),
        ("trade.added", added),
    ):
        if count:
            manifest.note(code, count=count)


def _differs(box: Fields, other: Fields) -> bool:
    first, second = box.get("seal"), other.get("seal")
    if first is None or second is None:
        return False
    values = (first.value, second.value)
    seals = [set(v if isinstance(v, tuple) else (str(v),)) for v in values]
    return not seals[0] & seals[1]


def _is_far(box: Fields, other: Fields) -> bool:
    for name in ("vgm_kg", "gross_kg", "tare_kg"):
        first, second = box.get(name), other.get(name)
        if first and second and isinstance(first.value, int | float):
            return isinstance(second.value, int | float) and (
                abs(first.value - second.value) > _CLOSE_KG
            )
    return False


def _add(box: Fields, other: Fields) -> bool:
    missing = [name for name in other if name not in box and name != "gross_kg"]
    for name in missing:
        box[name] = other[name]._replace(at=f"second file, {other[name].at}")
    return bool(missing)
