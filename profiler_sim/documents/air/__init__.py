"""Papers of air cargo: house and master waybill, advance data, answers."""
