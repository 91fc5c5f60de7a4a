"""The effects that write signs, by name, with the parameters each of them takes.

What they do is in ``traffic.effects``; a sign file is checked against this table.
"""

import re
from collections.abc import Mapping

from profiler_sim.cargo.value import Value

_WHOLE = re.compile(r"-?\d{1,6}")


class Parameter(Value):
    """What one parameter may hold; anything, where neither words nor numbers are named."""

    words: tuple[str, ...] = ()
    """The words it is one of."""
    whole: bool = False
    """A whole number, perhaps below zero, will do too."""

    def takes(self, given: str) -> bool:
        """Tell whether ``given`` is possible."""
        anything = not self.words and not self.whole
        return anything or given in self.words or bool(self.whole and _WHOLE.fullmatch(given))


def _words(*words: str) -> Parameter:
    return Parameter(words=words)


_NUMBER = Parameter(whole=True)
_RANGE = {"from": _NUMBER, "to": _NUMBER}

EFFECTS: Mapping[str, Mapping[str, Parameter]] = {
    "describe": {"as": _words("vague", "other goods")},
    "load": {"as": _words("master cases", "odd weight")},
    "verified mass": _RANGE,
    "set temperature": {"off by": Parameter(words=("stopped",), whole=True)},
    "detour": {},
    "notify": {"whom": _words("agent", "abroad")},
    "bill": {"as": _words("to order", "named")},
    "issue bill": _RANGE,
    "freight terms": {},
    "book": _RANGE,
    "amend": {},
    "pay freight": {"how": _words("contract", "third party or cash")},
    "authorise": {},
    "insure": {},
    "move shipper": {},
    "send onward": {},
    "mail": {"as": _words("free")},
    "round value": {},
    "mistype container": {},
    "history": {"as": _words("new", "first", "few", "other goods")},
    "wait": {},
    "yard move": {},
    "return box": {},
    "track": {"as": _words("silent", "extra call")},
    "price": {"as": _words("below", "above")},
    "handovers": {},
    "reseal": {},
    "omit": {"field": _words("seal at loading", "seal at discharge")},
    "weigh": _RANGE,
    "repair": _RANGE,
    "tare": _RANGE,
    "care of": {},
    "pack loose": {},
    "same seal": {},
    "export": {"as": _words("higher value", "other goods", "none")},
    "transits": {"as": _words("discharged", "open", "sent on")},
    "leave out": {
        "what": _words("account", "dimensions", "telephone", "house list", "this house")
    },
    "secure": {"as": _words("known consignor", "not stated", "other")},
    "open account": {},
    "pay in cash": {},
    "fly express": {},
    "rebook": {},
    "charge more": {},
    "danger": {"say": _words("not restricted", "nothing")},
    "mistype waybill": {},
    "airline record": {"as": _words("none", "few", "other goods")},
    "change contact": {},
    "reply late": {},
    "measure": {"what": _words("weight", "size"), **_RANGE},
    "go round": {},
    "weigh at loading": _RANGE,
    "found carrier": _RANGE,
    "hand over": {},
    "pay carriage": {},
    "guarantee": {"as": _words("comprehensive", "individual", "cash deposit")},
    "take refrigerated": {},
    "lose time": {},
    "change driver": {},
    "weigh lorry": _RANGE,
    "step of weight": {},
    "other seal": {},
    "no seal": {},
    "swap trailer": {},
    "add tank": {},
    "breathe": {},
    "declare": {"as": _words("vague", "without code")},
    "tick category": {"as": _words("gift", "commercial sample", "returned goods", "other")},
    "value near limit": {},
    "omit phone": {},
    "advance data": {"as": _words("partial", "missing")},
    "deliver to": {"to": _words("parcel locker", "poste restante")},
    "send express": {"paid by": _words("account", "card", "cash")},
    "courier account": {"as": _words("new", "card", "cash")},
    "state origin": {"as": _words("another", "not stated")},
    "move sender": {},
    "pack": {"as": _words("dense", "light")},
    "state licence": {},
    "state invoice": {},
    "mistype item": {},
    "addressee past": {"as": _words("none", "many", "in a row")},
    "addressee record": {"as": _words("clean", "stopped")},
    "look up sender": {"as": _words("other goods", "young", "nothing")},
    "weigh item": _RANGE,
    "measure item": {},
    "answer": {"page": Parameter(), "line": Parameter(), "as": Parameter()},
}
"""Every effect with its parameters; what a line of an answer may say is in ``LINES``."""

LINES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("registry", "activity"): ("other",),
    ("registry", "premises"): ("shared office", "mail address", "own premises"),
    ("registry", "manager"): ("new",),
    ("registry", "registered"): ("not found",),
    ("registry", "telephone"): ("shared",),
    ("consignor status", "entry"): ("expired", "address differs"),
    ("consignor status", "agent"): ("expired", "not in the register"),
    ("request for information", "reply"): ("in part", "contradicts"),
    ("request for information", "end use"): ("vague",),
    ("dangerous goods check", "check list"): ("open points", "not made"),
    ("dangerous goods check", "noted"): ("old labels covered", "smell, heat or stain"),
    ("dangerous goods check", "data sheet"): ("missing",),
    ("transit system", "status"): ("time limit passed", "already discharged"),
    ("transit system", "guarantee"): ("not enough", "not known"),
    ("border log", "stop"): ("none known", "truck park", "known stop"),
    ("carrier register", "licence"): ("issued this year", "not found"),
    ("carrier register", "tractor"): ("rented",),
    ("carrier register", "fines"): ("several",),
    ("transit seals", "series"): ("not issued to the office", "reported missing"),
    ("transit seals", "fastening"): ("cut and joined",),
    ("look over", "welding"): ("recent under the chassis", "recent on the front wall"),
    ("look over", "roof"): ("cut and mended",),
    ("seal check", "doors"): ("none", "scratches at the hasp", "rivet renewed"),
    ("weight and size", "packing"): ("opened and taped again", "heavier than the goods need"),
    ("advance data", "reply"): ("other contents", "another weight", "sender unknown"),
    ("address check", "addressee"): ("nobody of this name",),
    ("address check", "watch list"): ("earlier seizure",),
    ("trader documents", "payment proof"): ("by somebody else", "none"),
    ("trader documents", "order"): ("differs", "none"),
    ("partner unit", "record"): ("differs", "none"),
    ("partner unit", "loading"): ("at a forwarder's", "not known"),
    ("partner unit", "shipper"): ("new to them", "noted before"),
    ("open sources", "page"): ("sells other goods", "some weeks old", "nothing found"),
    ("open sources", "telephone"): ("another firm answers", "nobody answers"),
    ("authority", "holder"): ("never applied", "noted before"),
    ("document check", "invoice"): ("incomplete",),
    ("document check", "packing list"): ("agrees", "differs", "missing"),
    ("document check", "certificate"): (
        "verified",
        "no reply from issuer",
        "unknown to issuer",
        "missing",
    ),
    ("document check", "cold store"): ("none",),
    ("document check", "permit"): ("no reply", "covers less", "unknown", "missing"),
    ("document check", "payment"): ("letter of credit", "bank transfer", "cash"),
    ("document check", "order"): ("cited",),
    ("document check", "haulier"): ("unknown",),
    ("document check", "seller"): ("third country",),
}
"""Page and line of an answer → what the effect ``answer`` can write there."""
