"""The debrief on screen: the result, the costliest decisions, every consignment."""
