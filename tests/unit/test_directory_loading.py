import shutil

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from qjouren import directory_loading
from qjouren.content_folder import ContentFolder

from tests.mutation import mutated
from tests.unit.samples import CONTENT, FOLDER

SERVICE = "katalog/stodverksamheter/jour-storby.yaml"
MUTATIONS = 300  # of each run; tests/benchmarks/damage.py tries 10 000


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(FOLDER / "katalog", tmp_path / "content/katalog")
    return ContentFolder(tmp_path / "content")


def change(folder, old, new, name=SERVICE):
    path = folder.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(folder):
    assert directory_loading.load(folder, ("kvinnojour",)) is None or folder.faults
    return [(fault.path.removeprefix("content/katalog/"), fault.field, f"{fault.problem} {fault.remedy}") for fault in folder.faults]


def test_a_sound_folder_becomes_a_directory(folder):
    assert directory_loading.load(folder, ()) == CONTENT.directory
    assert folder.faults == []


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ('kommuner: ["0180"]', 'kommuner: ["9999"]', "kommuner", "ingen kommun med koden"),
        ('kommuner: ["0180"]', "kommuner: [0180]", "kommuner › punkt 1", "inom citattecken"),
        ('kommuner: ["0180"]', "kommuner: [1280]", "kommuner › punkt 1", "citattecken"),
        ('nummer: "08-644 20 32"', 'nummer: "555-123"', "telefoner › punkt 1 › nummer", "inte ett svenskt telefonnummer"),
        ('nummer: "08-644 20 32"', "nummer: 0864", "telefoner › punkt 1 › nummer", "inom citattecken"),
        ("tider: Mo-Fr 09:00-16:00; PH off", "tider: vardagar 9–16", "tider", "går inte att läsa"),
        ("behov: [tak]", "behov: [tack]", "behov", "Menade du ”tak”"),
        ('kontrollerad: "2022"', "kontrollerad: 2026-12-24", "kontrollerad", "ligger efter den dag"),
        ('kallor:\n  - namn: En tidning\n    datum: "2022"\n', "", "kallor", "Fältet saknas"),
        ("behov: [tak]", "behov: &a [tak]\nfor_vem: *a", "for_vem", "hänvisning"),
        ("typ: jour", "typ: jour\ntyp: jour", "typ", "står två gånger"),
        ("id: jour-storby", "id: linjen", "id", "kan inte ha samma id"),
        ("id: jour-storby", "id: jour-storby\nadress: Storgatan 1", "adress", "finns inte"),
    ],
)
def test_each_kind_of_bad_input_is_told_with_file_field_and_remedy(folder, old, new, field, words):
    change(folder, old, new)
    assert [found for found in told(folder) if found[0].endswith("jour-storby.yaml") and found[1] == field and words in found[2]]


def test_all_faults_are_told_at_once(folder):
    change(folder, "tider: Mo-Fr 09:00-16:00; PH off", "tider: alltid")
    change(folder, 'nummer: "08-644 20 32"', 'nummer: "555"')
    change(folder, "behov: [nu]", "behov: [nuu]", "katalog/stodverksamheter/linjen.yaml")
    change(folder, 'lan: "25"', 'lan: "26"', "katalog/kommuner.yaml")
    change(folder, "0180,12", "018,12", "katalog/orter.csv")
    assert [path for path, _, _ in told(folder)] == [
        "stodverksamheter/jour-storby.yaml",
        "stodverksamheter/jour-storby.yaml",
        "orter.csv",
        "stodverksamheter/linjen.yaml",
        "kommuner.yaml",
    ]


@pytest.mark.parametrize("name", ["kommuner.yaml", "lan.yaml", "domstolar.yaml", "kategorier.yaml", "orter.csv", "postnummer.csv"])
def test_a_missing_file_is_told(folder, name):
    (folder.root / "katalog" / name).unlink()
    assert (name, None, "Filen saknas. Hämta tillbaka den ur versionshistoriken.") in told(folder)


def test_a_template_beside_the_services_is_passed_over(folder):
    (folder.root / "katalog/stodverksamheter/_mall.yaml").write_text("id: ny\n", encoding="utf-8")
    assert directory_loading.load(folder, ()) == CONTENT.directory


@given(mutated(FOLDER / SERVICE))
@hypothesis_settings(max_examples=MUTATIONS)
def test_whatever_happens_to_a_record_it_loads_or_is_told_in_swedish(tmp_path_factory, text):
    """Never a traceback: each mutated record gives a directory, or faults with a problem and a remedy."""
    root = tmp_path_factory.getbasetemp() / "muterad"
    if not root.exists():
        shutil.copytree(FOLDER / "katalog", root / "katalog")
    (root / SERVICE).write_bytes(text)
    folder = ContentFolder(root)
    directory = directory_loading.load(folder, ("kvinnojour",))
    assert directory or folder.faults
    assert all(fault.path and fault.problem and fault.remedy for fault in folder.faults)
