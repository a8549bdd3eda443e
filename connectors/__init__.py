"""Mailboxes, each translated into the vocabulary of `rules.mail`."""
