"""How a trainee is getting on, on screen."""
