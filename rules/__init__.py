"""What to conclude from facts: values in, values out. No I/O, no clock, no state."""
