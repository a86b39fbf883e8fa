"""What a server writes down of a visit holds nothing of who came, and can be counted."""

import time
from collections import Counter

import pytest
from qjouren.visits.log import views

from tests.hosts.servers import LOOPBACK, PATIENCE

PERSON = {
    "User_Agent": "Mozilla/5.0 (X11; Linux) Qwerty/1",
    "Referer": "https://annan.test/varifran/",
    "Cookie": "kaka=1",
    "Accept_Language": "sv-SE-jag",
    "X_Forwarded_For": "203.0.113.7",
}
TELLING = [LOOPBACK, "203.0.113", "Qwerty", "Mozilla", "annan.test", "kaka", "sv-SE", "hemligt"]
LAST = "/om/"


@pytest.fixture(scope="module")
def log(server):
    """The whole log after a small visit; what came before the module is not in the way."""
    before = server.log.read_text(encoding="utf-8") if server.log.exists() else ""
    for path in ("/", "/?sok=hemligt", "/stod/", "/hemligt-felstavad/", "/hemligt.pdf", "/index.php/om-qjouren", "/stod"):
        server.ask(path, Accept_Encoding="br", **PERSON)
    server.ask("/", **PERSON | {"User_Agent": "Googlebot/2.1 (+https://annan.test/bot)"})
    server.ask(LAST, **PERSON)
    deadline = time.monotonic() + PATIENCE
    while LAST.strip("/") not in (text := server.log.read_text(encoding="utf-8").removeprefix(before)) or not text.endswith("\n"):
        assert time.monotonic() < deadline, text
        time.sleep(0.05)
    return text


@pytest.mark.parametrize("telling", TELLING)
def test_the_log_holds_nothing_of_who_came(log, telling):
    assert telling not in log


def test_the_log_can_be_counted(log, server, tmp_path):
    file = tmp_path / "visits.log"
    file.write_text(log, encoding="utf-8")
    counted = Counter((view.address, view.robot) for view in views(file))
    robots = {} if server.kind == "caddy" else {("/", True): 1}
    assert counted == {("/", False): 2, ("/stod/", False): 1, ("/om/", False): 1} | robots
