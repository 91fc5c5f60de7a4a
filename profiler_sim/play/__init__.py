"""What a trainee does, one verb at a time."""
