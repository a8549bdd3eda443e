"""Several threads and processes at once, and those that die in the middle."""

import signal
import threading
from pathlib import Path

from store import cases, installation
from tests.store.builders import a_case, a_database, a_mailbox, called
from tests.store.processes import ended, in_another_process


def test_threads_share_it(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            case_id = a_case(tx, a_mailbox(tx))

        def append(thread: int) -> None:
            for number in range(20):
                with database.transaction() as tx:
                    cases.append(tx, case_id, [called(f"{thread}-{number}")])

        threads = [threading.Thread(target=append, args=[thread]) for thread in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with database.read() as snapshot:
            assert len(cases.events_of(snapshot, case_id)) == 81


APPEND = """
import sys; from pathlib import Path; from tests.store.builders import a_database, called; from store import cases
folder, case_id, name = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
with a_database(folder) as database:
    for number in range(50):
        with database.transaction() as tx:
            cases.append(tx, case_id, [called("both"), called(f"{name}-{number}")])
"""


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            case_id = a_case(tx, a_mailbox(tx))
        writers = [in_another_process(APPEND, tmp_path, case_id, name) for name in ("a", "b")]
        assert [ended(writer) for writer in writers] == [0, 0]
        with database.read() as snapshot:
            keys = [event.key for event in cases.events_of(snapshot, case_id)]
    assert len(keys) == len(set(keys)) == 1 + 1 + 2 * 50


def test_processes_make_it_at_the_same_moment(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.store.builders import a_database\n"
        "with a_database(Path(sys.argv[1])): pass"
    )
    makers = [in_another_process(code, tmp_path) for _ in range(4)]
    assert [ended(maker) for maker in makers] == [0] * 4


KILLED = """
import os, signal, sys; from pathlib import Path; from tests.store.builders import *; from store import cases
with a_database(Path(sys.argv[1])) as database:
    with database.transaction() as tx:
        cases.append(tx, sys.argv[2], [called("kept")])
    with database.transaction() as tx:
        cases.append(tx, sys.argv[2], [called("lost") for _ in range(1)])
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_committed_outlives_a_kill_and_what_was_not_does_not(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        case_id = a_case(tx, a_mailbox(tx))
    assert ended(in_another_process(KILLED, tmp_path, case_id)) == -signal.SIGKILL
    with a_database(tmp_path) as database, database.read() as snapshot:
        assert [event.key for event in cases.events_of(snapshot, case_id)] == ["found", "kept"]
        database.check()


def test_a_kill_while_it_is_made_leaves_nothing_half_made(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from store import schema\n"
        "from tests.store.builders import a_database\n"
        "schema._make_secret = lambda connection: os.kill(os.getpid(), signal.SIGKILL)\n"
        "with a_database(Path(sys.argv[1])): pass"
    )
    assert ended(in_another_process(code, tmp_path)) == -signal.SIGKILL
    with a_database(tmp_path) as database, database.read() as snapshot:
        assert len(installation.secret(snapshot)) == 32
