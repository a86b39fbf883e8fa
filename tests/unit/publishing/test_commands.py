from contextlib import contextmanager

import pytest
from qjouren import preview
from qjouren.publishing import commands, making, turn
from qjouren.publishing.release import sealed

from tests.publishing.samples import COMMIT, DAY, sample_files, write_site

TARGETS = """mal:
  - namn: prov
    slag: mapp
    mapp: webb
    adress: {origin}
  - namn: tyst
    slag: mapp
    mapp: tyst
  - namn: natet
    slag: netlify
    mapp: natet
    projekt: qjouren
    adress: https://www.qjouren.se
"""


@pytest.fixture
def said():
    """What staff have been told."""
    return []


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A repository whose build gives site a, then b, then a …; its target `prov` is served."""
    server = preview.start_server(tmp_path / "webb/nu/webb")
    (tmp_path / "deploy").mkdir()
    (tmp_path / "deploy/mal.yaml").write_text(TARGETS.format(origin=f"http://127.0.0.1:{server.server_port}"), encoding="utf-8")
    letters = iter("ababab")

    @contextmanager
    def built(_, version):
        yield sealed(write_site(tmp_path / f"byggt-{(letter := next(letters))}", sample_files(letter)), *version)

    monkeypatch.setattr(making, "built", built)
    monkeypatch.setattr(making, "rebuilt", lambda root, commit: built(root, (COMMIT, DAY)))
    monkeypatch.setattr(making, "version_to_publish", lambda root: (COMMIT, DAY))
    monkeypatch.setattr(making, "prove", lambda root: (root / "proved").touch())
    yield tmp_path
    server.shutdown()
    server.server_close()


def _shown(root, target="webb"):
    return (root / target / "nu/webb/index.html").read_bytes()[:1].decode()


def test_what_is_published_is_proved_sent_and_held_against_what_visitors_see(root, said):
    commands.publish(root, "prov", said.append)
    assert (root / "proved").exists()
    assert _shown(root) == "a"
    assert said[-1] == f"Allt stämmer: {len(sample_files('a')) + 1} filer är som de byggdes."


def test_a_dry_run_tells_everything_and_does_nothing(root, said):
    commands.publish(root, "prov", said.append, dry=True)
    assert "Ingenting har ändrats" in said[0]
    assert not (root / "webb").is_dir() or not (root / "webb/nu/webb").exists()
    assert not (root / "proved").exists()


def test_the_proofs_can_be_passed_over(root, said):
    commands.publish(root, "prov", said.append, proofs=False)
    assert not (root / "proved").exists()


def test_what_visitors_see_otherwise_stops_with_the_way_back(root, said, monkeypatch):
    monkeypatch.setattr(commands.comparing, "differences", lambda *_: ["Filen saknas hos värden (1): /x/"])
    with pytest.raises(making.StoppedError, match="invoke angra prov"):
        commands.publish(root, "prov", said.append)


def test_one_command_goes_back_and_a_dry_run_only_says_so(root, said):
    commands.publish(root, "prov", said.append)
    commands.publish(root, "prov", said.append)
    assert _shown(root) == "b"
    commands.undo(root, "prov", said.append, dry=True)
    assert _shown(root) == "b"
    commands.undo(root, "prov", said.append)
    assert _shown(root) == "a"
    with pytest.raises(making.StoppedError, match="ingen tidigare utgåva"):
        commands.undo(root, "prov", said.append)


def test_nothing_is_sent_or_taken_back_while_someone_else_publishes(root, said):
    commands.publish(root, "prov", said.append)
    commands.publish(root, "prov", said.append)
    with turn.in_folder(root / "webb"):
        for command in (commands.publish, commands.undo):
            with pytest.raises(making.StoppedError, match="Någon annan publicerar"):
                command(root, "prov", said.append)
    assert _shown(root) == "b"


def test_a_folder_that_nobody_serves_is_read_instead(root, said):
    commands.publish(root, "tyst", said.append)
    assert _shown(root, "tyst") == "a"
    assert any("Allt stämmer" in line for line in said)


def test_a_host_with_a_program_of_its_own_gets_a_folder_and_staff_the_command(root, said):
    commands.publish(root, "natet", said.append)
    assert _shown(root, "natet") == "a"
    assert "npx netlify deploy" in said[-1]
    assert "invoke jamfor https://www.qjouren.se" in said[-1]
    commands.publish(root, "natet", said.append)
    commands.undo(root, "natet", said.append)
    assert "Publish deploy" in said[-1]


def test_a_site_its_host_would_not_take_is_not_sent(root, said, monkeypatch):
    monkeypatch.setattr(commands.hosted, "problems", lambda *_: ["För många filer."])
    with pytest.raises(making.StoppedError, match="För många filer"):
        commands.publish(root, "natet", said.append)
    assert not (root / "natet").exists()


def test_a_comparison_builds_the_version_that_the_host_says_it_shows(root, said):
    commands.publish(root, "prov", said.append)
    origin = commands.target(root, "prov").site
    assert not commands.compare(root, origin, said.append)  # the next build gives site b
    assert any(COMMIT[:12] in line for line in said)
    assert commands.compare(root, origin, said.append)


def test_a_host_that_does_not_say_what_it_shows_is_held_against_what_stands_here(root, said):
    commands.publish(root, "prov", said.append)
    (root / "webb/nu/webb/slapp.json").write_text("{}", encoding="utf-8")
    assert not commands.compare(root, commands.target(root, "prov").site, said.append)
    assert any("säger inte vilken utgåva" in line for line in said)
