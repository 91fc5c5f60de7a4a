"""Lists of the names that authored files can use, with one line about each."""
