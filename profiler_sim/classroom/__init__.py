"""A class: trainees play in a browser, on the mentor's computer."""
