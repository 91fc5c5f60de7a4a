"""The pages enquiries bring back, one module a page, each a table of boxes."""
