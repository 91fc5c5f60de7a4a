"""Goods by air: one house air waybill, and what enquiries about it answer."""
