from tests.connectors.contract import MailboxContract


class TestGmail(MailboxContract):
    pass
