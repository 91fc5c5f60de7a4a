"""The composition root: settings, language, authored files, the store, clock and chance."""
