from qjouren.status import overview
from qjouren.status.section import Section

from tests.unit.samples import document
from tests.unit.status.samples import known


def test_what_waits_is_told_the_most_urgent_first():
    told = overview.text(known(document("DU ÄR INTE ENSAM."), questions="- [ ] **Först: Akut?**\n- [ ] **Sedan?**\n"))
    places = [told.index(words) for words in ("Läget 2026-11-26", "Akut?", "läses som ett rop", "Sedan?")]
    assert places == sorted(places)


def test_when_nothing_waits_that_is_said(monkeypatch):
    monkeypatch.setattr(overview, "SECTIONS", (lambda _: Section("Saker", [], "Gör det."),))
    assert overview.text(known()) == "Läget 2026-11-26: inget väntar."
