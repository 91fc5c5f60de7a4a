"""Makes records anonymous: pure functions of a record and one secret key an import."""
