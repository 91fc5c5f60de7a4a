"""Colours: light, dark, the terminal's own, and two for eyes that mix up red and green.

The two take blue and orange (Okabe and Ito 2008) for what others show in green and red. Nothing is
told by colour alone.
"""

from textual.theme import Theme

THEMES = (
    Theme(
        name="dark",
        primary="#4f9fd8",
        secondary="#7aa2b8",
        accent="#7fc4e8",
        warning="#e0b050",
        error="#e88080",
        success="#7fc890",
        foreground="#e4e6e8",
        background="#14181c",
        surface="#1b2026",
        panel="#242b33",
        dark=True,
    ),
    Theme(
        name="light",
        primary="#1f5f8f",
        secondary="#47708a",
        accent="#0f5f9f",
        warning="#8a5a00",
        error="#a02020",
        success="#1f6a35",
        foreground="#15191d",
        background="#f6f6f2",
        surface="#ffffff",
        panel="#e4e6e4",
        dark=False,
    ),
    Theme(
        name="blue-orange dark",
        primary="#56b4e9",
        secondary="#9ab8c8",
        accent="#56b4e9",
        warning="#f0e442",
        error="#e69f00",
        success="#56b4e9",
        foreground="#f0f0f0",
        background="#101010",
        surface="#181818",
        panel="#262626",
        dark=True,
    ),
    Theme(
        name="blue-orange light",
        primary="#0072b2",
        secondary="#35586c",
        accent="#0072b2",
        warning="#7a5c00",
        error="#b34a00",
        success="#0072b2",
        foreground="#101010",
        background="#fbfbf8",
        surface="#ffffff",
        panel="#e6e6e2",
        dark=False,
    ),
)
