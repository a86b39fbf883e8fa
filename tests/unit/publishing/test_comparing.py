import pytest
from qjouren import preview
from qjouren.publishing import comparing
from qjouren.publishing.release import sealed

from tests.publishing.samples import COMMIT, DAY, sample_files, write_site


@pytest.fixture
def release(tmp_path):
    """What was built."""
    return sealed(write_site(tmp_path / "byggt", sample_files("a")), COMMIT, DAY)


@pytest.fixture
def served(tmp_path, release):
    """What a host serves: the folder, the same as was built until a test changes something in it."""
    folder = tmp_path / "visas"
    write_site(folder, {**sample_files("a"), "slapp.json": (release.folder / "slapp.json").read_bytes()})
    return folder


@pytest.fixture
def differences(release, served):
    """Return a function that says what differs."""
    server = preview.start_server(served)
    site, steps = comparing.Site(f"http://{preview.HOST}:{server.server_port}/"), []

    def ask():
        found = comparing.differences(site, release, lambda: steps.append(1))
        assert len(steps) % comparing.count(release) == 0
        return found

    yield ask
    server.shutdown()
    server.server_close()


def test_a_host_that_serves_what_was_built_differs_in_nothing(differences):
    assert differences() == []


def test_a_defaced_page_is_told(differences, served):
    (served / "sida-3/index.html").write_text("defaced", encoding="utf-8")
    assert differences() == ["Innehållet är ett annat än det som byggdes (1): /sida-3/"]


def test_a_file_that_never_came_through_is_told(differences, served):
    (served / "sok/a.txt").unlink()
    assert differences() == ["Filen saknas hos värden (1): /sok/a.txt"]


def test_a_stale_or_forged_list_is_told(differences, served):
    (served / "slapp.json").write_text("{}", encoding="utf-8")
    assert differences() == ["Innehållet är ett annat än det som byggdes (1): /slapp.json"]


@pytest.mark.parametrize(
    ("rule", "words"), [("", "Rubriken X-Frame-Options saknas"), ("\n  X-Frame-Options: SAMEORIGIN", "är en annan: SAMEORIGIN")]
)
def test_a_header_that_is_lost_or_weaker_is_told_once_with_how_many_lack_it(differences, served, rule, words):
    (served / "_headers").write_text(f"/*\n  Cache-Control: no-store{rule}\n", encoding="utf-8")
    found = differences()
    assert len(found) == 1
    assert words in found[0]
    assert "…" in found[0]


def test_a_cookie_is_told(differences, served):
    with (served / "_headers").open("a", encoding="utf-8") as headers:
        headers.write("  Set-Cookie: x=1\n")
    assert any("kaka" in line for line in differences())


def test_an_old_address_that_leads_nowhere_is_told(differences, served):
    (served / "_redirects").write_text("", encoding="utf-8")
    assert differences() == ["Den gamla adressen leder inte till den nya (1): /gammal"]


def test_another_page_for_what_is_not_there_is_told(differences, served):
    (served / "404.html").write_text("ads", encoding="utf-8")
    assert any("visar inte vår felsida" in line for line in differences())


def test_a_host_that_answers_everything_with_something_is_told(differences, served):
    write_site(served, {"finns-inte-har/index.html": b"hello"})
    assert any("ger inte svaret 404" in line for line in differences())


def test_a_host_that_does_not_answer_is_told(release):
    site = comparing.Site("http://127.0.0.1:9")
    assert any("Värden svarar inte" in line for line in comparing.differences(site, release, lambda: None))
