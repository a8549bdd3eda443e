"""Gmail: what its API says, as the Mailbox protocol has it."""
