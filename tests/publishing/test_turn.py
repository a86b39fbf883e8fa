"""Two cannot publish to one place at once, and whoever is killed leaves it free."""

import json
import subprocess
import sys

import pytest
from qjouren.publishing.errors import StoppedError

from tests.publishing.publisher import host
from tests.support import ROOT

HOLDS = """
import json, sys
from tests.publishing.publisher import host
with host(json.loads(sys.argv[1])).turn():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(params=["folder_host", "ssh_host"])
def told(request):
    """The hosts that have locks."""
    return request.getfixturevalue(request.param)[0]


@pytest.fixture
def holder(told):
    """Another program that has the turn."""
    command = [sys.executable, "-c", HOLDS, json.dumps(told)]
    path = {"PYTHONPATH": f"{ROOT}:{ROOT / 'plugins'}", "PATH": "/usr/bin:/bin"}
    with subprocess.Popen(command, cwd=ROOT, env=path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "held\n"
        yield program
        program.kill()


def test_the_second_is_refused_until_the_first_has_been_killed(told, holder):
    with pytest.raises(StoppedError, match="Någon annan publicerar hit just nu"), host(told).turn():
        pass
    holder.kill()
    holder.wait()
    with host(told).turn():
        pass
