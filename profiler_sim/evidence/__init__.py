"""The evidence model: prior, cover and signs give the ideal probability of every consignment."""
