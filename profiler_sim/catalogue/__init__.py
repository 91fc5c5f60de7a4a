"""The types of places, commodities, signs, methods, enquiries and examinations; their content is data."""
