"""One building process, told what was saved; another when the code has changed or the first has died."""

import textwrap

import pytest
from qjouren.resident.supervisor import Supervisor

WORKER = """
    import json, os, signal, sys, time
    stopped = []
    signal.signal(signal.SIGUSR1, lambda *_: stopped.append(True))
    for line in sys.stdin:
        order = json.loads(line)["saved"]
        while order and order[-1].endswith("länge.md") and not stopped:
            time.sleep(0.01)
        if order and any(path.endswith("dö.md") for path in order):
            sys.exit("ModuleNotFoundError: No module named 'borta'")
        bad = bool(order) and any(path.endswith("fel.md") for path in order)
        faults = [dict(path="content/fel.md", problem="Fel.", remedy="Rätta.", line=None, field=None)] if bad else []
        told = [str(os.getpid()), "allt" if order is None else " ".join(path.rpartition("/")[2] for path in order)]
        print(json.dumps(dict(faults=faults, changed=told, seconds=0.0, more=False, advice="")), flush=True)
"""


@pytest.fixture
def supervisor(tmp_path):
    package = tmp_path / "plugins/qjouren/resident"
    package.mkdir(parents=True)
    for folder in (package, package.parent):
        (folder / "__init__.py").touch()
    (package / "worker.py").write_text(textwrap.dedent(WORKER), encoding="utf-8")
    made = Supervisor(tmp_path)
    yield made
    made.stop()


def saved(supervisor, *names):
    return supervisor.build(supervisor.root / name for name in names)


def test_the_first_build_is_whole_and_the_next_of_what_was_saved(supervisor):
    first, second = saved(supervisor), saved(supervisor, "content/b.md", "content/a.md")
    assert first.changed[1] == "allt"
    assert second.changed == (first.changed[0], "a.md b.md")


def test_changed_code_is_built_by_a_new_process(supervisor):
    first, second = saved(supervisor), saved(supervisor, "plugins/qjouren/build.py")
    assert second.changed[1] == "allt"
    assert first.changed[0] != second.changed[0]


def test_what_was_saved_with_a_fault_is_built_with_what_mends_it(supervisor):
    saved(supervisor)
    assert saved(supervisor, "content/fel.md").faults
    assert saved(supervisor, "content/a.md").changed[1] == "a.md fel.md"


def test_a_process_that_dies_is_told_as_a_fault_and_replaced(supervisor):
    saved(supervisor)
    (fault,) = saved(supervisor, "content/dö.md").faults
    assert "No module named 'borta'" in fault.problem
    assert saved(supervisor, "content/a.md").changed[1] == "allt"


def test_a_build_gives_way_to_what_is_saved_meanwhile(supervisor):
    """The process of this test is one that never ends by itself."""
    saved(supervisor)
    assert supervisor.build([supervisor.root / "content/länge.md"], waits=lambda: True).changed[1] == "länge.md"


def test_stopping_twice_is_no_fault(supervisor):
    saved(supervisor)
    supervisor.stop()
    supervisor.stop()
