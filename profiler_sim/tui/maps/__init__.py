"""Maps in terminal cells: coasts, a window on them, what is drawn in it, and the widget."""
