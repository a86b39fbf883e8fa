import json

import pytest
from invoke.context import Context
from invoke.exceptions import Exit
from qjouren.faults import ContentError, Fault
from qjouren.publishing.errors import HostError, StoppedError
from qjouren.verbs import publishing


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (StoppedError("Bygget stannade."), "Bygget stannade."),
        (HostError("Värden svarade inte."), "Värden svarade inte."),
        (ContentError([Fault("deploy/mal.yaml", "Målet finns inte.", "Skriv ett som finns.")]), "Skriv ett som finns"),
        (KeyboardInterrupt(), "Kör kommandot igen"),
    ],
)
@pytest.mark.parametrize("verb", [publishing.publicera, publishing.angra])
def test_what_stops_a_publication_is_told_in_swedish(monkeypatch, verb, error, words):
    def stop(*_, **__):
        raise error

    monkeypatch.setattr(publishing.commands, "publish", stop)
    monkeypatch.setattr(publishing.commands, "undo", stop)
    with pytest.raises(Exit, match=words):
        verb(Context(), "prov")


@pytest.mark.parametrize("alike", [True, False])
def test_a_host_that_differs_ends_the_comparison_with_a_fault(monkeypatch, alike):
    monkeypatch.setattr(publishing.commands, "compare", lambda *_: alike)
    if alike:
        publishing.jamfor(Context(), "https://www.qjouren.se")
        return
    with pytest.raises(Exit, match="inte det som byggdes"):
        publishing.jamfor(Context(), "https://www.qjouren.se")


def test_the_bill_of_materials_is_shown_or_written(tmp_path, capsys):
    publishing.materialforteckning(Context())
    shown = capsys.readouterr().out
    publishing.materialforteckning(Context(), fil=str(tmp_path / "x.json"))
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == shown
    assert json.loads(shown)["bomFormat"] == "CycloneDX"
