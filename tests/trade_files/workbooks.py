"""Workbooks written by hand, so that no library of ours reads what it wrote."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{links}</Relationships>"
)
_RELATED = '<Relationship Id="rId{n}" Type="{type}" Target="{target}"/>'
_BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="{relation}"><sheets>{sheets}</sheets></workbook>'
)
Rows = Sequence[Sequence[str | float]]


def workbook(rows: Rows) -> bytes:
    """Write rows as the one sheet of a workbook; numbers as numbers, texts as texts."""
    return workbook_of({"Manifest": rows})


def workbook_of(sheets: Mapping[str, Rows]) -> bytes:
    """Write a workbook of several sheets, by their names."""
    numbered = list(enumerate(sheets.items(), 1))
    links = "".join(
        _RELATED.format(n=n, type=f"{_RELATION}/worksheet", target=f"worksheets/sheet{n}.xml")
        for n, _ in numbered
    )
    named = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in numbered
    )
    first = _RELATED.format(n=1, type=f"{_RELATION}/officeDocument", target="xl/workbook.xml")
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS.format(links=first),
        "xl/workbook.xml": _BOOK.format(relation=_RELATION, sheets=named),
        "xl/_rels/workbook.xml.rels": _RELS.format(links=links),
        **{f"xl/worksheets/sheet{n}.xml": _sheet(rows) for n, (_, rows) in numbered},
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return file.getvalue()


def _sheet(rows: Rows) -> str:
    body = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{body}</sheetData></worksheet>"
    )


def bomb() -> bytes:
    """Write a workbook of some kilobytes with 200 MB inside."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", b" " * 200_000_000)
    return file.getvalue()


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>"
