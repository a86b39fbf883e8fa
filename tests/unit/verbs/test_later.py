import os
import subprocess
import sys

from tests.support import ROOT


def _run(program):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "plugins")])}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    return done.stdout.split()


def test_to_know_every_verb_loads_nothing_that_only_building_needs():
    """A library that comes in by an import makes every command slow, `kontrollera` before each commit most of all."""
    found = {name.partition(".")[0] for name in _run("import sys, tasks; print(*sys.modules)")}
    heavy = {"cyclonedx", "icalendar", "jinja2", "lunr", "pelican", "playwright", "selenium", "typst", "vobject"}
    assert heavy & found == set()


def test_what_is_loaded_later_is_the_module_itself():
    program = """
import sys, tasks
from qjouren.verbs import building
print("pelican" in sys.modules, building.preview.HOST, "pelican" in sys.modules)
from qjouren import preview
print(preview is building.preview, callable(preview.build))
"""
    assert _run(program) == ["False", "127.0.0.1", "True", "True", "True"]


def test_a_module_that_is_there_is_let_be():
    assert _run("import json, sys; from qjouren.verbs.later import later; later('json'); print(sys.modules['json'] is json)") == ["True"]
