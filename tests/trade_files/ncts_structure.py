"""CC015C by the published message structure (NCTS phase 5, DDNTA): order, repetition, form.

A line is an element: its depth in blanks, its name, R for required or O, the most repetitions, and
the form of its text. Written from the specification; the public XSD, where somebody has it, is
asked in a test of its own.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_TABLE = r"""
messageSender R 1 .{1,35}
messageRecipient R 1 .{1,35}
preparationDateAndTime R 1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d
messageIdentification R 1 .{1,35}
messageType R 1 CC015C
correlationIdentifier O 1 .{1,35}
TransitOperation R 1
 LRN R 1 .{1,22}
 declarationType R 1 T|T1|T2|T2F|T2SM|TIR
 additionalDeclarationType R 1 [AD]
 TIRCarnetNumber O 1 (X[A-Z]|[A-Z]X)(2[5-9]|[3-9]\d)\d{6}
 presentationOfTheGoodsDateAndTime O 1 .+
 security R 1 [0-3]
 reducedDatasetIndicator R 1 [01]
 specificCircumstanceIndicator O 1 .{3}
 communicationLanguageAtDeparture O 1 [A-Z]{2}
 bindingItinerary R 1 [01]
 limitDate O 1 \d{4}-\d\d-\d\d
Authorisation O 9
CustomsOfficeOfDeparture R 1
 referenceNumber R 1 [A-Z]{2}[A-Z0-9]{6}
CustomsOfficeOfDestinationDeclared R 1
 referenceNumber R 1 [A-Z]{2}[A-Z0-9]{6}
CustomsOfficeOfTransitDeclared O 9
CustomsOfficeOfExitForTransitDeclared O 9
HolderOfTheTransitProcedure R 1
 identificationNumber O 1 .{1,17}
 TIRHolderIdentificationNumber O 1 .{1,17}
 name O 1 .{1,70}
 Address O 1
  streetAndNumber R 1 .{1,70}
  postcode O 1 .{1,17}
  city R 1 .{1,35}
  country R 1 [A-Z]{2}
 ContactPerson O 1
Representative O 1
Guarantee R 9
 sequenceNumber R 1 [1-9]
 guaranteeType R 1 [0-9A-Z]
 otherGuaranteeReference O 1 .{1,35}
 GuaranteeReference O 99
  sequenceNumber R 1 \d{1,5}
  GRN O 1 .{17,24}
  accessCode O 1 .{1,4}
  amountToBeCovered R 1 \d{1,14}(\.\d{1,2})?
  currency R 1 [A-Z]{3}
Consignment R 1
 countryOfDispatch O 1 [A-Z]{2}
 countryOfDestination O 1 [A-Z]{2}
 containerIndicator O 1 [01]
 inlandModeOfTransport O 1 [1-9]
 modeOfTransportAtTheBorder O 1 [1-9]
 grossMass R 1 \d{1,10}(\.\d{1,6})?
 referenceNumberUCR O 1 .{1,35}
 Carrier O 1
 Consignor O 1
  identificationNumber O 1 .{1,17}
  name O 1 .{1,70}
  Address O 1
   streetAndNumber R 1 .{1,70}
   postcode O 1 .{1,17}
   city R 1 .{1,35}
   country R 1 [A-Z]{2}
  ContactPerson O 1
 Consignee O 1
  identificationNumber O 1 .{1,17}
  name O 1 .{1,70}
  Address O 1
   streetAndNumber R 1 .{1,70}
   postcode O 1 .{1,17}
   city R 1 .{1,35}
   country R 1 [A-Z]{2}
  ContactPerson O 1
 AdditionalSupplyChainActor O 99
 TransportEquipment O 9999
  sequenceNumber R 1 \d{1,5}
  containerIdentificationNumber O 1 .{1,17}
  numberOfSeals R 1 \d{1,4}
  Seal O 99
   sequenceNumber R 1 \d{1,5}
   identifier R 1 .{1,20}
  GoodsReference O 9999
 LocationOfGoods O 1
 DepartureTransportMeans O 999
  sequenceNumber R 1 \d{1,5}
  typeOfIdentification R 1 \d{2}
  identificationNumber R 1 .{1,35}
  nationality R 1 [A-Z]{2}
 CountryOfRoutingOfConsignment O 99
  sequenceNumber R 1 \d{1,5}
  country R 1 [A-Z]{2}
 ActiveBorderTransportMeans O 9
 PlaceOfLoading O 1
  UNLocode O 1 [A-Z]{2}[A-Z2-9]{3}
  country O 1 [A-Z]{2}
  location O 1 .{1,35}
 PlaceOfUnloading O 1
 PreviousDocument O 9999
 SupportingDocument O 99
 TransportDocument O 99
  sequenceNumber R 1 \d{1,5}
  type R 1 .{4}
  referenceNumber R 1 .{1,70}
 AdditionalReference O 99
 AdditionalInformation O 99
 TransportCharges O 1
 HouseConsignment R 1999
  sequenceNumber R 1 \d{1,5}
  countryOfDispatch O 1 [A-Z]{2}
  countryOfDestination O 1 [A-Z]{2}
  grossMass R 1 \d{1,10}(\.\d{1,6})?
  ConsignmentItem R 999
   goodsItemNumber R 1 \d{1,5}
   declarationGoodsItemNumber R 1 \d{1,5}
   declarationType O 1 .{1,5}
   Commodity R 1
    descriptionOfGoods R 1 .{1,512}
    cusCode O 1 .{9}
    CommodityCode O 1
     harmonizedSystemSubHeadingCode R 1 [0-9A-Z]{6}
     combinedNomenclatureCode O 1 [0-9A-Z]{2}
    DangerousGoods O 99
     sequenceNumber R 1 \d{1,5}
     UNNumber R 1 \d{4}
    GoodsMeasure R 1
     grossMass R 1 \d{1,10}(\.\d{1,6})?
     netMass O 1 \d{1,10}(\.\d{1,6})?
   Packaging R 99
    sequenceNumber R 1 \d{1,5}
    typeOfPackages R 1 [A-Z0-9]{2}
    numberOfPackages O 1 \d{1,8}
    shippingMarks O 1 .{1,512}
"""


@dataclass
class Rule:
    """An element of the table."""

    name: str
    must: bool
    most: int
    form: str
    inside: list["Rule"] = field(default_factory=list)


def _rules() -> Rule:
    root = Rule("CC015C", must=True, most=1, form="")
    path = [root]
    for line in _TABLE.strip().splitlines():
        depth = len(line) - len(line.lstrip())
        name, status, most, *form = line.split(maxsplit=3)
        rule = Rule(name, status == "R", int(most), form[0] if form else "")
        del path[depth + 1 :]
        path[-1].inside.append(rule)
        path.append(rule)
    return root


ROOT = _rules()


def faults(node: Element, rule: Rule = ROOT) -> list[str]:
    """Say what does not fit: order, repetition, what is missing, the form of a text."""
    names = [child.tag for child in node if isinstance(child.tag, str)]
    order = [each.name for each in rule.inside]
    found = [f"{name} in {rule.name}" for name in names if name not in order]
    if not found and names != sorted(names, key=order.index):
        found.append(f"order in {rule.name}")
    counts = Counter(names)
    for each in rule.inside:
        if counts[each.name] > each.most or (each.must and not counts[each.name]):
            found.append(f"{counts[each.name]} x {each.name} in {rule.name}")
        for child in node.findall(each.name):
            if each.inside:
                found += faults(child, each)
            elif not re.fullmatch(each.form or ".*", child.text or ""):
                found.append(f"{each.name}: {child.text}")
    return found
