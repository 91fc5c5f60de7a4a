"""What a trainee can do, by topic, and what should come next. Pure: values in, values out."""
