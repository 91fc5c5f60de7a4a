"""Papers as files of the trade: synthetic traffic for systems that read such files."""
