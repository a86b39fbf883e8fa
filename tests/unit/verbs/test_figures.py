import pytest
from invoke.context import Context
from invoke.exceptions import Exit
from qjouren.verbs import figures

from tests.unit.samples import CONTENT


@pytest.fixture
def root(tmp_path, monkeypatch):
    (tmp_path / "content").mkdir()
    monkeypatch.setattr(figures, "ROOT", tmp_path)
    monkeypatch.setattr(figures, "read_content", lambda: CONTENT)
    return tmp_path


def test_a_log_becomes_the_figures_of_its_year(root, capsys):
    log = root / "visits.log"
    log.write_text("2026-11-26T18 GET 200 - /index.html\n2026-11-27T18 GET 200 robot /index.html\n", encoding="utf-8")
    figures.besok(Context(), logg=str(log))
    assert "antal: 1\n" in (root / "content/besok/2026.yaml").read_text(encoding="utf-8")
    said = capsys.readouterr().out
    assert "1 sidvisningar, 0.5 om dagen" in said
    assert "content/besok/2026.yaml" in said


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "inga sidvisningar"), ("203.0.113.7 - -\n", "rad 1"), ("2026-11-26T18 GET 404 - /404.html\n", "Inget har skrivits")],
)
def test_a_log_that_says_nothing_or_too_much_is_refused(root, text, told):
    log = root / "visits.log"
    log.write_text(text, encoding="utf-8")
    with pytest.raises(Exit, match=told):
        figures.besok(Context(), logg=str(log))
    assert not (root / "content/besok").exists()


def test_a_log_that_is_not_there_is_told(root):
    with pytest.raises(Exit, match="finns inte"):
        figures.besok(Context(), logg=str(root / "saknas.log"))
