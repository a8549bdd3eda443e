"""The program: command line, configuration, clock and wiring."""
