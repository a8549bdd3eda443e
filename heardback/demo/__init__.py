"""The demo: the program at its real work on a sample mailbox. Nothing is acted but the time and the user's hand."""
