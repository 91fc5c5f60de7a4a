"""Serbian and Montenegrin from Bosnian, by rule.

``python -m profiler_sim.i18n.serbian`` writes them (``make serbian``). Nothing here is used while
the program runs. The rules are tables beside the modules:

- ``ekavian.csv``: parts of words that Serbian writes with *e* where Bosnian has *ije* or *je*.
- ``words.csv``: words and phrases that Bosnian, Montenegrin and Serbian choose differently.
- ``latin.csv``: what stays in Latin letters in Serbian Cyrillic.
- ``corrections.csv``: messages that no rule makes right.
"""
