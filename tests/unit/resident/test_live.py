from threading import Thread

from qjouren.faults import Fault
from qjouren.resident.live import Live

FAULT = Fault("content/a.md", "Fel.", "Rätta.")


def test_it_tells_what_the_latest_build_found():
    live = Live()
    assert (live.builds, live.faults) == (0, ())
    live.ended([FAULT])
    assert (live.builds, live.faults) == (1, (FAULT,))
    live.ended([])
    assert (live.builds, live.faults) == (2, ())


def test_who_waits_is_woken_when_a_build_ends():
    live, seen = Live(), []
    waiting = Thread(target=lambda: seen.append(live.wait(0, 60)))
    waiting.start()
    live.ended([])
    waiting.join(60)
    assert seen == [1]


def test_who_has_missed_a_build_need_not_wait():
    live = Live()
    live.ended([])
    assert live.wait(0, 60) == 1


def test_nobody_waits_for_ever():
    assert Live().wait(0, 0.01) == 0


def test_it_knows_which_pages_are_shown_those_of_most_tabs_first():
    live = Live()
    with live.showing("a.html"), live.showing("b.html"), live.showing("b.html"):
        assert live.shown == ("b.html", "a.html")
    assert live.shown == ()
