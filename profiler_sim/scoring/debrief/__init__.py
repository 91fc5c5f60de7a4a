"""What is shown of a scored shift: findings as codes and values, ledgers, advice; no prose."""
