"""Types of places, goods, signs, methods, enquiries, examinations; their content is data."""
