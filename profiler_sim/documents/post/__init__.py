"""Papers of postal and courier items: declarations, the courier waybill, answers."""
