"""Documents on paper: a table of boxes drawn as text, and the widget that shows it."""
