"""An exercise on paper: cases, solutions and a class sheet as PDF."""
