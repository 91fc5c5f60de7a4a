"""Files of the trade: read into neutral records, made anonymous, and turned into papers.

Three layers that do not know each other: readers (bytes to records), ``anonymiser`` (records to
records) and ``papers`` (records to the program's own consignments).
"""
