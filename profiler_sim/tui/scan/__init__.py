"""A scan on the screen: the picture in cells, a grid over it, a cursor on the grid."""
