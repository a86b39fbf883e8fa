import shutil
from datetime import date

import pytest
from qjouren.faults import ContentError
from qjouren.loading import load_content
from qjouren.review_files import note
from qjouren.review_note import Note

from tests.support import fingerprint
from tests.unit.samples import FOLDER

CHECK = Note(date(2026, 12, 1), "samordnare", "inget", "hog")


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "content")


def test_a_check_is_written_and_the_directory_takes_its_day(content):
    changed = note(content, "jour-storby", CHECK)
    assert [path.name for path in changed] == ["jour-storby.yaml", "kategorier.yaml"]
    directory = load_content(content).directory
    service = directory.by_id["jour-storby"]
    assert (service.checked.iso, service.confidence, directory.today) == ("2026-12-01", "hog", date(2026, 12, 1))
    assert [(review.day, review.role, review.change) for review in service.reviews] == [(date(2026, 12, 1), "samordnare", "inget")]


def test_a_list_is_checked_as_a_service_is(content):
    note(content, "domstolar", CHECK)
    assert load_content(content).directory.courts.checked.iso == "2026-12-01"


def test_to_mark_doubt_leaves_the_day_of_the_directory(content):
    assert [
        path.name for path in note(content, "jour-storby", Note(date(2026, 12, 1), "samordnare", "Ingen svarar.", unconfirmed=True))
    ] == ["jour-storby.yaml"]
    service = load_content(content).directory.by_id["jour-storby"]
    assert (service.verified, service.confirmed, service.shown_phones, service.shown_hours) == (True, False, (), None)


@pytest.mark.parametrize(
    ("name", "wrong", "words"),
    [
        ("finns-inte", CHECK, "heter finns-inte.yaml"),
        ("../installningar/meny", CHECK, "Det finns ingen fil"),
        ("_mall", CHECK, "Det finns ingen fil"),
        ("kategorier", CHECK, "Det finns ingen fil"),
        ("linjen", Note(CHECK.day, "Anna", "inget"), "ser ut som ett namn"),
        ("linjen", Note(CHECK.day, "", "inget"), "vem"),
        ("linjen", Note(CHECK.day, "samordnare", ""), "andrat"),
        ("linjen", Note(CHECK.day, "samordnare", "inget", "saker"), "Värdet ”saker” finns inte."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(content, name, wrong, words):
    before = fingerprint(content)
    with pytest.raises(ContentError, match=words):
        note(content, name, wrong)
    assert fingerprint(content) == before
