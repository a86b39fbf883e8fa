from types import SimpleNamespace

from qjouren import sharing
from qjouren.finishing import NOTED_SETTING, Finisher


def test_everything_that_waits_is_done_and_what_it_notes_is_kept_in_order(monkeypatch, tmp_path):
    """Whichever process does it: the notes of a process end with it."""

    def work(number):
        (tmp_path / f"{number}").write_text("", encoding="utf-8")
        settings[NOTED_SETTING]["ord", number % 3] = None

    for processors in (1, 2):
        monkeypatch.setattr(sharing, "processors", lambda processors=processors: processors)
        settings = {NOTED_SETTING: {"förut": None}}
        waiting = [lambda number=number: work(number) for number in range(6)]
        Finisher(settings=settings, theme="", path="").generate_output(SimpleNamespace(waiting=waiting))
        assert list(settings[NOTED_SETTING]) == ["förut", ("ord", 0), ("ord", 1), ("ord", 2)]
        files = sorted(tmp_path.iterdir())
        assert [file.name for file in files] == [*"012345"]
        for file in files:
            file.unlink()
