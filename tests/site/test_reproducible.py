"""Two builds of the same sources are the same, byte for byte."""

import os

from qjouren import preview

from tests.support import copy_repository, fingerprint

PLACES = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
)


def test_a_build_depends_on_nothing_but_its_sources(tmp_path, monkeypatch):
    """Not on the folder, the clock's zone, the language, the order or age of files, Python's hashes, nor on how many processes draw."""
    fingerprints, processors = [], os.sched_getaffinity(0)
    for number, environment in enumerate(PLACES):
        root = copy_repository(tmp_path / f"en mapp {number}", backwards=bool(number))
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        os.sched_setaffinity(0, processors if number else [min(processors)])
        try:
            assert preview.build(root, "publishconf.py", root / "output")
        finally:
            os.sched_setaffinity(0, processors)
        fingerprints.append(fingerprint(root / "output"))
    assert fingerprints[0]
    assert fingerprints[0] == fingerprints[1]
