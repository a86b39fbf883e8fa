"""A host where all one has is a folder: the .htaccess that the build makes does all but what happens before a folder is read."""

from urllib.parse import urlsplit

import pytest
from qjouren.hosts.policy import content_type

from tests.hosts.servers import SHARED, running
from tests.hosts.test_servers import FOUND, MISSING, MOVED, faults


@pytest.fixture(scope="module")
def shared(packed_site):
    with running(SHARED, packed_site) as found:
        yield found


def test_every_answer_carries_every_header(shared):
    asked = {path: shared.ask(path) for path in (*FOUND, *MISSING, *MOVED)}
    assert {path: found for path, answer in asked.items() if (found := faults(shared, answer))} == {}


def test_files_are_sent_packed_and_named_for_what_they_are(shared):
    for path, name in FOUND.items():
        answer = shared.ask(path, Accept_Encoding="br")
        packed = (shared.site / f"{name}.br").exists()
        body = (shared.site / (f"{name}.br" if packed else name)).read_bytes()
        assert (path, answer.status, answer.headers["content-type"]) == (path, 200, content_type(name))
        assert (path, answer.headers.get("content-encoding"), answer.body == body) == (path, "br" if packed else None, True)


def test_what_is_missing_and_the_settings_themselves_are_answered_with_the_calm_page(shared):
    for path in MISSING:
        answer = shared.ask(path)
        assert (path, answer.status, answer.body) == (path, 404, (shared.site / "404.html").read_bytes())


def test_old_addresses_lead_on(shared):
    assert {path: urlsplit(shared.ask(path).headers["location"]).path for path in MOVED} == MOVED
