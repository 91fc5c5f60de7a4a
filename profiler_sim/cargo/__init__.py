"""What a consignment is: parties, goods, transport, documents, answers, facts, identifiers."""
