from types import SimpleNamespace

import pytest
from qjouren.faults import Fault
from qjouren.resident import session
from qjouren.resident.messages import Answer

FAULT = Fault("content/a.md", "Fältet saknas.", "Lägg till raden.", 2)


@pytest.fixture
def started(monkeypatch, tmp_path):
    """Return a function that runs a session in which the builds end with `answers`, then someone presses Ctrl+C."""

    def run(*answers):
        asked, said, waits, ends = [], [], [], iter(answers)

        def build(saved=(), shown=(), waits=None):
            asked.append(saved)
            return next(ends)

        def saves(seconds):
            waits.append(seconds)
            if len(waits) == len(answers):
                raise KeyboardInterrupt
            return {"a"}

        monkeypatch.setattr(session, "Supervisor", lambda root: SimpleNamespace(build=build, stop=lambda: asked.append("stopp")))
        monkeypatch.setattr(session, "Watcher", lambda *_: SimpleNamespace(saved=saves, waits=bool))
        shown = session.Session(tmp_path, 0, said.append)
        shown.run()
        return shown, asked, said, waits

    return run


def test_it_builds_at_once_and_at_every_save_until_it_is_interrupted(started):
    shown, asked, said, _ = started(Answer(), Answer(changed=("a", "b"), seconds=0.5), Answer(changed=("a",)))
    assert asked == [(), {"a"}, {"a"}, "stopp"]
    assert shown.live.builds == 3
    assert said[1:] == ["Byggt på 0,50 sekunder, 2 ändrade filer.", "Byggt på 0,00 sekunder, en ändrad fil."]


def test_a_fault_is_told_in_the_terminal_and_to_the_pages_and_stops_nothing(started):
    shown, asked, said, _ = started(Answer((FAULT,)), Answer((FAULT,)))
    assert shown.live.faults == (FAULT,)
    assert "rad 2: Fältet saknas." in said[0]
    assert len(asked) == 3


def test_a_taken_port_is_said_before_anything_is_built(started, tmp_path):
    shown = session.start_server(tmp_path)
    with pytest.raises(OSError, match="use"):
        session.Session(tmp_path, shown.server_port)
    shown.shutdown()
    shown.server_close()


def test_what_follows_is_built_at_once_and_what_gave_way_is_not_told(started):
    _, _, said, waits = started(Answer(), Answer(changed=("a",), more=True), Answer(more=True), Answer())
    assert waits == [None, 0, 0, None]
    assert len(said) == 3


def test_what_staff_may_want_to_say_in_another_way_is_told_after_the_build(started):
    _, _, said, _ = started(Answer(), Answer(changed=("a",), advice="Språket: 1 sak att se över."))
    assert said[-1] == "Språket: 1 sak att se över."
