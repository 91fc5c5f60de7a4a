"""Elements of XML in their order; what is not stated is left out."""

from xml.etree.ElementTree import (
    Comment,
    Element,
    SubElement,
    indent,
    register_namespace,
    tostring,
)

from profiler_sim.trade_files.writers.message_text import SENDER

_MARK = f" {SENDER}: an exercise, no real goods, firms or people "


def child(parent: Element, name: str, text: object = None) -> Element:
    """Add an element, with a text where one is given."""
    made = SubElement(parent, name)
    if text is not None:
        made.text = " ".join(str(text).split())
    return made


def optional(parent: Element, name: str, text: object) -> None:
    """Add an element, unless its text is missing or empty."""
    if text is not None and text != "":
        child(parent, name, text)


def document(root: Element, namespaces: dict[str, str] | None = None) -> str:
    """Write a document in UTF-8 that says that it is synthetic."""
    for prefix, address in (namespaces or {}).items():
        register_namespace(prefix, address)
    root.insert(0, Comment(_MARK))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"
