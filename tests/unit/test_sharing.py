import logging
import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children, get_context
from pathlib import Path

import pytest
from qjouren import sharing

from tests.unit.samples import PACKAGE

HERE = os.getpid()
PATIENCE = 60  # seconds
# Two processes, each in a work that never ends; each tells its number once the other has begun too.
ENDLESS = """
import os, signal, time
from multiprocessing import get_context
from qjouren import sharing
signal.signal(signal.SIGINT, signal.default_int_handler)  # what is started in the background may have it ignored
sharing.processors = lambda: 2
both = get_context("fork").Barrier(2)
def work(number):
    both.wait()
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(3600)
sharing.each(work, [1, 2])
"""


@pytest.fixture(params=[1, 2, 3])
def count(request, monkeypatch):
    monkeypatch.setattr(sharing, "processors", lambda: request.param)
    return request.param


@pytest.fixture
def together(monkeypatch):
    """A function that returns once it has been called in two processes."""
    monkeypatch.setattr(sharing, "processors", lambda: 2)
    return get_context("fork").Barrier(2, timeout=PATIENCE).wait


@pytest.mark.parametrize("works", [[], ["a"], [*"abcdefg"], [*map(str, range(3 * sharing.PIECES + 1))]])
def test_everything_is_made_once_and_stays_in_its_order(count, works):
    assert sharing.each(lambda work: work * 2, works) == [work * 2 for work in works]
    assert not active_children()


def test_works_are_done_in_several_processes(together):
    def work(number):
        together()
        return os.getpid()

    assert len(set(sharing.each(work, [1, 2]))) == 2


def test_the_first_fault_in_order_is_raised_whichever_process_meets_it(together):
    def work(number):
        if not seen:
            seen.append(number)
            together()
        raise ValueError(number)

    seen = []
    with pytest.raises(ValueError, match="0"):
        sharing.each(work, [0, 1, 2, 3])
    assert not active_children()


def test_what_a_process_that_dies_has_not_made_is_made_here(together):
    def work(number):
        if not seen:
            seen.append(number)
            together()
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    seen = []
    assert sharing.each(work, [0, 1, 2, 3]) == [0, 1, 2, 3]


def test_what_cannot_be_sent_is_made_here(count):
    assert [made() for made in sharing.each(lambda number: lambda: number, [1, 2, 3])] == [1, 2, 3]


def test_who_dies_with_the_answer_in_hand_has_answered_nothing(together):
    class Deadly:
        def __reduce__(self):
            if os.getpid() != HERE:
                os.kill(os.getpid(), signal.SIGKILL)
            return Deadly, ()

    def work(number):
        if not seen:
            seen.append(number)
            together()
        return number, Deadly()

    seen = []
    assert [number for number, _ in sharing.each(work, [1, 2])] == [1, 2]


def test_what_is_logged_is_logged_here(together, caplog):
    def work(number):
        if not seen:
            seen.append(number)
            together()
        logging.getLogger("pelican").warning("%s", number)
        return os.getpid()

    seen = []
    assert sharing.each(work, [1, 2, 3]) == [HERE] * 3
    assert sorted(record.getMessage() for record in caplog.records) == [*"123"]


def test_one_that_hangs_is_not_waited_for_for_ever(together, monkeypatch):
    def work(number):
        if not seen:
            seen.append(number)
            together()
        while os.getpid() != HERE:
            time.sleep(3600)
        return number

    seen = []
    monkeypatch.setattr(sharing, "PATIENCE", 0.1)
    assert sharing.each(work, [1, 2, 3]) == [1, 2, 3]
    assert not active_children()


def test_where_no_process_can_be_had_this_one_does_it_all(monkeypatch):
    def refused():
        raise BlockingIOError

    monkeypatch.setattr(sharing, "processors", lambda: 2)
    monkeypatch.setattr(os, "fork", refused)
    assert sharing.each(lambda number: -number, [1, 2]) == [-1, -2]


def test_who_is_interrupted_takes_the_others_along(together):
    def work(number):
        together()
        if os.getpid() == HERE:
            raise KeyboardInterrupt
        time.sleep(3600)

    with pytest.raises(KeyboardInterrupt):
        sharing.each(work, [1, 2])
    assert not active_children()


@pytest.mark.parametrize(("number", "group"), [(signal.SIGINT, True), (signal.SIGTERM, False), (signal.SIGKILL, False)])
def test_no_process_outlives_the_one_that_is_stopped(number, group):
    command = [sys.executable, "-c", ENDLESS]
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    pipe, none = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdout=pipe, stderr=none, env=environment, text=True, start_new_session=True) as process:
        processes = {int(process.stdout.readline()), int(process.stdout.readline())}
        (os.killpg if group else os.kill)(process.pid, number)
        try:
            assert process.wait(PATIENCE) != 0
        finally:
            process.kill()
        assert process.stdout.read() == ""  # which ends when no process holds the other end
    assert len(processes) == 2


def test_no_more_processors_are_counted_than_may_be_used():
    assert 1 <= sharing.processors() <= os.cpu_count()
    if not Path("/proc/self").exists():
        assert sharing.processors() == 1
