"""Packings by the code of UN/ECE Recommendation 21, and what one of them can weigh."""

from collections.abc import Mapping

PACKAGES: Mapping[str, tuple[float, float]] = {
    "1A": (5, 500),
    "3H": (1, 100),
    "43": (100, 2_500),
    "4G": (0.05, 400),
    "8A": (5, 3_000),
    "BE": (1, 10_000),
    "BG": (0.2, 150),
    "BL": (5, 1_500),
    "BN": (5, 1_500),
    "BX": (0.05, 2_000),
    "CR": (1, 10_000),
    "CS": (0.5, 30_000),
    "CT": (0.02, 400),
    "CY": (1, 500),
    "DR": (1, 500),
    "EN": (0.005, 5),
    "FE": (5_000, 26_000),
    "JC": (1, 100),
    "JR": (0.05, 50),
    "LG": (20, 25_000),
    "NE": (1, 32_000),
    "NF": (1, 32_000),
    "PC": (0.01, 70),
    "PK": (0.01, 32_000),
    "PP": (0.005, 32_000),
    "PX": (10, 3_500),
    "RL": (0.5, 10_000),
    "RO": (0.2, 5_000),
    "SA": (0.2, 150),
    "TN": (0.05, 50),
    "VL": (500, 32_000),
    "VO": (500, 32_000),
    "VR": (500, 32_000),
    "VS": (500, 32_000),
    "VY": (500, 32_000),
    "WA": (100, 2_500),
}
"""Kilograms, from and to, that one such packing holds: limits outside which a figure is a slip of
the pen. They are wide and our own; a drum holds some 200 litres, a big bag a tonne or two, an
intermediate bulk container at most 3 m3 (ADR 1.2.1)."""
