"""Files of every format, written by hand; all names and numbers are invented."""

from collections.abc import Mapping

CUSCAR = """UNA:+.? '
UNB+UNOC:2+SENDERQ+RECEIVERQ+260203:1200+1++PASSWORDQ'
UNH+1+CUSCAR:D:95B:UN'
BGM+85+MANQ1+9'
DTM+132:2505141200:201'
TDT+20+FY401R+1++MSQ:172:20:QVASTEL LINES+++9074729:146:11:QVASTEL?'S STAR'
EQD+CN+CSQU 3054383+45G1:102:5+++5'
MEA+AAE+T+KGM:3900'
SEL+ML12345+CA'
EQD+CN+CSQU3054404+22G1+++5'
CNI+1+QVMASTER77'
RFF+BM:QVHOUSE0001'
LOC+9+TRMER:139:6'
LOC+11+MEBAR:139:6'
NAD+CZ+++QVASTELA TRADE CO LTD+SOKAK 5+MERSIN++33000+TR'
NAD+CN++DRIMOLUX DOO:UL. SLOBODE 1:BAR'
COM+?+38269551000:TE'
NAD+N1++TO ORDER'
GID+1+1200:CT'
FTX+AAA+++CERAMIC TILES:QVASTELA'
MEA+AAE+G+TNE:18.4'
MEA+AAE+AAW+MTQ:0'
SGP+CSQU3054383+1200'
CST+1+6907210000'
PCI+28+QV 1-1200'
CNI+2'
RFF+BM:QVHOUSE0002'
LOC+9+TRMER:139:6'
NAD+CZ+++PONTAREVA LTD'
GID+1+50:PK'
FTX+AAA+++MACHINE PARTS'
MEA+AAE+G+KGM:900'
SGP+CSQU3054404+50'
CNT+16:2'
UNT+31+1'
UNZ+1+1'
"""
IFTMCS = """UNH+1+IFTMCS:D:96A:UN'
BGM+705+QVBILL5+9'
TOD+++FOB'
TDT+20+V12+++MSQ+++:::QVASTEL STAR'
LOC+9+TRMER'
LOC+11+MEBAR'
NAD+CZ+++QVASTELA TRADE'
NAD+CN+++DRIMOLUX DOO'
GID+1+10:CT'
FTX+AAA+++TEXTILES'
MEA+WT+G+KGM:500'
EQD+CN+CSQU3054383+45G1'
SEL+QV77'
UNT+14+1'
"""
COARRI = """UNB+UNOA:2+A+B+260203:1200+1'
UNH+1+COARRI:D:00B:UN'
BGM+44+1+9'
TDT+20+FY401R'
EQD+CN+CSQU3054383+45G1+++5'
MEA+AAE+VGM+KGM:23100'
SEL+ML99999'
EQD+CN+CSQU3054420+22G1+++4'
UNT+8+1'
UNZ+1+1'
"""
FWB = """FWB/16
888-11111114ISTTIA/T3K1042.5MC2.6
FLT/QQ802/14
RTG/TIAQQ
SHP
/QVASTELA LTD
/SOKAK 5
/ISTANBUL
/TR/34000/TE/902125550101
CNE
/DRIMOLUX SHPK
/RRUGA E DURRESIT 5
/TIRANA
/AL/1001/TE/35542555010
AGT//9999999
/QVAGENT/IST
CVD/USD//PP/NVD/12000/XXX
RTD/1/P3/K1042.5/CQ/W1043/R1/T1043
/NC/MACHINE PARTS FOR LI
/2/NC/FTS
/3/NH/843139
SPH/SPX/GEN
OCI/TR/SHP/T/1234567890
/TR/SHP/CP/HILDA QVASTEL
ISU/13MAY25/IST/SIGNEDQV
"""
FHL = """FHL/4
MBI/888-22222222ISTTIA/T60K930.0
HBS/QVWB001/ISTTIA/40/K600.0//TEXTILES
TXT/COTTON SHIRTS FOR ME
/N
HTS/620520
SHP/PONTAREVA AS
/SOKAK 9
/BURSA
/TR
CNE/ZELMIRKA SHPK
/RRUGA 4
/TIRANA
/AL
HBS/QVWB002/ISTTIA/20/L660//SPARE PARTS
"""
XFZB = """<?xml version="1.0" encoding="UTF-8"?>
<HouseWaybill xmlns="iata:datamodel:3"><BusinessHeaderDocument><ID>QVHWB9</ID>
</BusinessHeaderDocument><MasterConsignment>
<IncludedTareGrossWeightMeasure unitCode="KGM">930.5</IncludedTareGrossWeightMeasure>
<TotalPieceQuantity>60</TotalPieceQuantity>
<TransportContractDocument><ID>888-22222222</ID></TransportContractDocument>
<OriginLocation><ID>IST</ID></OriginLocation>
<FinalDestinationLocation><ID>TIA</ID></FinalDestinationLocation>
<IncludedHouseConsignment>
<IncludedTareGrossWeightMeasure unitCode="KGM">41.5</IncludedTareGrossWeightMeasure>
<TotalPieceQuantity>4</TotalPieceQuantity>
<ConsignorParty><Name>QVASTELA LTD</Name><PostalStructuredAddress>
<StreetName>SOKAK 5</StreetName><CityName>BURSA</CityName><CountryID>TR</CountryID>
</PostalStructuredAddress></ConsignorParty>
<ConsigneeParty><Name>DRIMOLUX SHPK</Name></ConsigneeParty>
<IncludedHouseConsignmentItem><TypeCode>620520</TypeCode>
<GrossWeightMeasure unitCode="KGM">41.5</GrossWeightMeasure><PieceQuantity>4</PieceQuantity>
<NatureIdentificationTransportCargo><Identification>COTTON SHIRTS</Identification>
</NatureIdentificationTransportCargo></IncludedHouseConsignmentItem>
</IncludedHouseConsignment></MasterConsignment></HouseWaybill>
"""
AWMDS = """<?xml version="1.0"?>
<Awmds><General_segment><General_segment_id><Voyage_number>V12</Voyage_number>
<Date_of_arrival>2025-05-14</Date_of_arrival></General_segment_id>
<Totals_segment><Total_number_of_bols>3</Total_number_of_bols></Totals_segment>
<Transport_information><Carrier><Carrier_name>QVASTELA LINES</Carrier_name></Carrier>
<Mode_of_transport_code>1</Mode_of_transport_code>
<Identity_of_transporter>QVASTELA STAR</Identity_of_transporter></Transport_information>
</General_segment><Bol_segment><Bol_id><Bol_reference>QV88001</Bol_reference></Bol_id>
<Load_unload_place><Port_of_origin_code>TRMER</Port_of_origin_code>
<Place_of_unloading_code>MEBAR</Place_of_unloading_code></Load_unload_place>
<Traders_segment><Exporter><Exporter_name>PONTAREVA LTD</Exporter_name>
<Exporter_address>SOKAK 9 BURSA</Exporter_address></Exporter>
<Consignee><Consignee_code>02345678</Consignee_code>
<Consignee_name>DRIMOLUX DOO</Consignee_name></Consignee></Traders_segment>
<ctn_segment><Ctn_reference>CSQU3054383</Ctn_reference><Type_of_container>45G1</Type_of_container>
<Marks1>QV123</Marks1></ctn_segment>
<Goods_segment><Number_of_packages>90</Number_of_packages>
<Package_type_code>CT</Package_type_code><Gross_mass>812.5</Gross_mass>
<Goods_description>CERAMIC TILES</Goods_description>
<Volume_in_cubic_meters>0</Volume_in_cubic_meters></Goods_segment></Bol_segment></Awmds>
"""
SAD = """<?xml version="1.0"?>
<ASYCUDA><Traders><Exporter><Exporter_name>QVASTELA LTD
SOKAK 5
BURSA</Exporter_name></Exporter><Consignee><Consignee_code>L12345678A</Consignee_code>
<Consignee_name>DRIMOLUX DOO</Consignee_name></Consignee></Traders>
<General_information><Country><Export><Export_country_code>TR</Export_country_code></Export>
</Country></General_information>
<Transport><Means_of_transport><Border_information><Identity>31QV160/31QV095</Identity>
<Mode>31</Mode></Border_information></Means_of_transport>
<Delivery_terms><Code>FCA</Code></Delivery_terms></Transport>
<Valuation><Gs_Invoice><Amount_foreign_currency>9000</Amount_foreign_currency>
<Currency_code>USD</Currency_code></Gs_Invoice></Valuation>
<Item><Packages><Number_of_packages>20</Number_of_packages><Marks1_of_packages><null/>
</Marks1_of_packages></Packages><Tarification><HScode><Commodity_code>69072100</Commodity_code>
</HScode></Tarification><Goods_description><Country_of_origin_code>TR</Country_of_origin_code>
<Description_of_goods>CERAMIC TILES</Description_of_goods></Goods_description>
<Valuation_item><Weight_itm><Gross_weight_itm>9200</Gross_weight_itm>
<Net_weight_itm>9000</Net_weight_itm></Weight_itm></Valuation_item>
<Attached_documents><Attached_document_code>730</Attached_document_code>
<Attached_document_reference>QV7788</Attached_document_reference></Attached_documents></Item>
</ASYCUDA>
"""
CC015C = """<?xml version="1.0"?>
<ncts:CC015C xmlns:ncts="http://ncts.dgtaxud.ec"><messageSender>QVSENDER</messageSender>
<TransitOperation><LRN>QV26LRN0001</LRN><declarationType>T1</declarationType>
<limitDate>2025-05-20</limitDate></TransitOperation>
<CustomsOfficeOfDeparture><referenceNumber>TR330100</referenceNumber></CustomsOfficeOfDeparture>
<CustomsOfficeOfDestinationDeclared><referenceNumber>BA009999</referenceNumber>
</CustomsOfficeOfDestinationDeclared>
<HolderOfTheTransitProcedure><name>QVHOLDER DOO</name></HolderOfTheTransitProcedure>
<Guarantee><guaranteeType>1</guaranteeType></Guarantee>
<Consignment><Consignor><name>QVASTELA LTD</name><Address><streetAndNumber>SOKAK 5
</streetAndNumber><city>BURSA</city><country>TR</country></Address></Consignor>
<TransportEquipment><Seal><identifier>QV555</identifier></Seal></TransportEquipment>
<DepartureTransportMeans><typeOfIdentification>30</typeOfIdentification>
<identificationNumber>34QV160</identificationNumber></DepartureTransportMeans>
<DepartureTransportMeans><typeOfIdentification>31</typeOfIdentification>
<identificationNumber>34QV161</identificationNumber></DepartureTransportMeans>
<HouseConsignment><grossMass>9200</grossMass><Consignee><name>DRIMOLUX DOO</name></Consignee>
<ConsignmentItem><Commodity><descriptionOfGoods>CERAMIC TILES</descriptionOfGoods>
<CommodityCode><harmonizedSystemSubHeadingCode>690721</harmonizedSystemSubHeadingCode>
</CommodityCode><GoodsMeasure><grossMass>9200</grossMass></GoodsMeasure></Commodity>
<Packaging><typeOfPackages>CT</typeOfPackages><numberOfPackages>20</numberOfPackages>
</Packaging></ConsignmentItem></HouseConsignment></Consignment></ncts:CC015C>
"""
ITMATT = """<?xml version="1.0"?>
<Items><Item><ItemId>CP123456785CN</ItemId><TotalWeight>1.4</TotalWeight>
<MailClass>C</MailClass><Gift>true</Gift><OriginCountry>CN</OriginCountry>
<ContentPiece><HSCode>850440</HSCode><Weight>1.2</Weight><NumberOfPieces>2</NumberOfPieces>
<Value>30</Value><Currency>USD</Currency><Description>PHONE CHARGERS</Description></ContentPiece>
<ReceiverAddress><Name>Drimolux Kvar</Name><Street>Ulica 5</Street><City>Sarajevo</City>
<Country>BA</Country></ReceiverAddress><SenderAddress><Name>Qvastela Store</Name>
<Country>CN</Country></SenderAddress></Item></Items>
"""
IFTMIN = IFTMCS.replace("IFTMCS", "IFTMIN").replace("BGM+705", "BGM+340")
IFCSUM = """UNB+UNOC:2+SENDERQ+RECEIVERQ+260203:1200+1++PASSWORDQ'
UNH+1+IFCSUM:D:96A:UN'
BGM+785+QVLIST9+9'
TDT+20+V12+1++MSQ:172:20:QVASTEL LINES+++:::QVASTEL STAR'
LOC+11+MEBAR'
EQD+CN+CSQU3054383+45G1'
SEL+QV77'
CNI+1+QVCONS0001'
LOC+9+TRMER'
NAD+CZ+++QVASTELA TRADE+SOKAK 5+BURSA'
NAD+CN+++DRIMOLUX DOO'
GID+1+10:CT'
FTX+AAA+++COTTON SHIRTS'
MEA+WT+G+KGM:500'
SGP+CSQU3054383'
CNI+2+QVCONS0002'
LOC+9+TRMER'
NAD+CN+++PONTAREVA DOO'
GID+1+20:PK'
FTX+AAA+++CERAMIC TILES QVASTELA'
MEA+WT+G+KGM:900'
SGP+CSQU3054383'
UNT+22+1'
UNZ+1+1'
"""
FFM = """FFM/8
1/QQ802/14MAY0600/IST/QVREG
TIA
888-30712963ISTTIA/T12K240.5/TEXTILES
/GEN
888-40718265ISTTIA/T5K90/QVASTELA PARTS
CONT
"""
BAPLIE = """UNB+UNOA:2+QVSENDER+QVRECEIVER+260203:1200+1'
UNH+1+BAPLIE:D:95B:UN'
BGM++QVPLAN1+9'
TDT+20+FY401R+++QVL:172:20+++QVCALL1:103::QVASTEL STAR'
LOC+5+TRMER:139:6'
LOC+147+0010282::5'
FTX+AAA+++QVASTELA REMARK'
MEA+WT++KGM:22400'
LOC+9+TRMER:139:6'
LOC+11+MEBAR:139:6'
RFF+BM:QVHOUSE0001'
EQD+CN+CSQU3054383+45G1+++5'
NAD+CA+QVL:172:20'
LOC+147+0010482::5'
MEA+WT++KGM:2200'
LOC+9+TRMER:139:6'
LOC+11+MEBAR:139:6'
EQD+CN+CSQU3054420+22G1+++4'
NAD+CA+QVL:172:20'
UNT+20+1'
UNZ+1+1'
"""
COPRAR = """UNB+UNOA:2+QVSENDER+QVRECEIVER+260203:1200+1'
UNH+1+COPRAR:D:00B:UN'
BGM+45+QVORDER1+9'
TDT+20+FY401R+1++QVL:172:20+++:::QVASTEL STAR'
EQD+CN+CSQU3054383+45G1:102:5++2+5'
RFF+BN:QVBOOK7'
LOC+11+MEBAR:139:6'
MEA+AAE+G+KGM:22300'
MEA+AAE+VGM+KGM:23100'
SEL+ML99999+CA'
TMP+2+-18:CEL'
EQD+CN+CSQU3054404+22G1:102:5++2+5'
MEA+AAE+VGM+KGM:3200'
CNT+16:2'
UNT+14+1'
UNZ+1+1'
"""
XFWB = """<?xml version="1.0" encoding="UTF-8"?>
<rsm:Waybill xmlns:rsm="iata:waybill:1" xmlns:ram="iata:datamodel:3">
<rsm:MessageHeaderDocument><ram:ID>QVMESSAGE1</ram:ID></rsm:MessageHeaderDocument>
<rsm:BusinessHeaderDocument><ram:ID>888-50719384</ram:ID></rsm:BusinessHeaderDocument>
<rsm:MasterConsignment>
<ram:IncludedTareGrossWeightMeasure unitCode="KGM">81.5</ram:IncludedTareGrossWeightMeasure>
<ram:TotalPieceQuantity>6</ram:TotalPieceQuantity>
<ram:ConsignorParty><ram:Name>QVASTELA LTD</ram:Name><ram:PostalStructuredAddress>
<ram:StreetName>SOKAK 5</ram:StreetName><ram:CityName>BURSA</ram:CityName>
<ram:CountryID>TR</ram:CountryID></ram:PostalStructuredAddress></ram:ConsignorParty>
<ram:ConsigneeParty><ram:Name>DRIMOLUX SHPK</ram:Name></ram:ConsigneeParty>
<ram:OriginLocation><ram:ID>IST</ram:ID></ram:OriginLocation>
<ram:FinalDestinationLocation><ram:ID>TIA</ram:ID></ram:FinalDestinationLocation>
<ram:IncludedMasterConsignmentItem>
<ram:GrossWeightMeasure unitCode="KGM">81.5</ram:GrossWeightMeasure>
<ram:PieceQuantity>6</ram:PieceQuantity><ram:NatureIdentificationTransportCargo>
<ram:Identification>MACHINE PARTS QVASTELA</ram:Identification>
</ram:NatureIdentificationTransportCargo></ram:IncludedMasterConsignmentItem>
</rsm:MasterConsignment></rsm:Waybill>
"""
TABLE = """B/L No,Shipper,Consignee,Description of goods,Packages,Gross weight,Container No,POL
QVBILL1,QVASTELA TRADE,DRIMOLUX DOO,CERAMIC TILES QVASTELA,90,"18,4 t",CSQU3054383,TRMER
"""
ALL: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "table": (TABLE, "Bar", ("--yes",)),
    "cuscar": (CUSCAR, "Bar", ()),
    "iftmcs": (IFTMCS, "Bar", ()),
    "iftmin": (IFTMIN, "Bar", ()),
    "ifcsum": (IFCSUM, "Bar", ()),
    "awmds": (AWMDS, "Bar", ()),
    "sad": (SAD, "Bijaca", ()),
    "cc015c": (CC015C, "Bijaca", ()),
    "fwb": (FWB, "Tirana", ()),
    "fhl": (FHL, "Tirana", ()),
    "ffm": (FFM, "Tirana", ()),
    "xfwb": (XFWB, "Tirana", ()),
    "xfzb": (XFZB, "Tirana", ()),
    "itmatt": (ITMATT, "BiH post", ()),
}
"""A file of every format with goods: its text, a desk, and more words for the command."""
SECOND: Mapping[str, str] = {"coarri": COARRI, "baplie": BAPLIE, "coprar": COPRAR}
"""A file of every format that goes beside a manifest."""
