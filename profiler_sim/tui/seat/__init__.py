"""The screens of a trainee in a class, in a process of their own."""
