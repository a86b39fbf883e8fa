import pytest
from qjouren.resident.pausing import Interrupted, Pause


def test_only_what_may_be_stopped_is_stopped():
    pause = Pause()
    pause()
    with pytest.raises(Interrupted), pause.allowed():
        pause()
    pause()


def test_what_ran_to_its_end_is_over():
    pause = Pause()
    with pause.allowed():
        pass
    pause()


def test_it_is_no_fault_that_anyone_mends_on_the_way():
    assert not issubclass(Interrupted, Exception)
