"""Whatever staff get wrong, they are told where it is and what to do; nothing goes wrong in silence."""

import pytest

from tests.content.damage import PAGE, add_text, change, copy_content, faults_in

HEAD = "---\ntitel: Stöd på dina villkor\n"


@pytest.fixture
def content(tmp_path):
    return copy_content(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("titel: ", "# titel: ", "titel", "Fältet saknas"),
        ("titel: ", "title: ", "title", "Menade du ”titel”"),
        ("granskad: 2026-11-23", "granskad: 2026-02-30", "granskad", "inte ett datum som finns"),
        ("granskad: 2026-11-23", "granskad: i går", "granskad", "inte ett datum som finns"),
        ("mall: oversikt", "mall: översikt", "mall", "finns inte"),
        ("lasare: utsatt", "lasare: alla kvinnor", "lasare", "finns inte"),
        ("adress: /stod/", "adress: /Stöd/", "adress", "går inte att använda"),
        ("adress: /stod/", "adress: /", "adress", "används redan"),
        ("fliktitel: Stöd", "fliktitel: Våld och stöd", "fliktitel", "fångas i en blick"),
        ("lank: /kanna-igen/", "lank: /kanna-igenom/", "nasta_steg", "leder till en sida som inte finns"),
    ],
)
def test_a_wrong_field_is_named_with_what_is_wrong(content, old, new, field, words):
    change(content, PAGE, old, new)
    assert any(field in (fault.field or "") and words in f"{fault.problem} {fault.remedy}" for fault in faults_in(content))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![](/bilder/a.jpg)", "saknar beskrivning"),
        ("![Ett bord](/bilder/saknas.jpg)", "finns inte"),
        ("![Ett bord](https://example.org/a.jpg)", "mappen bilder"),
        ("[Stöd](/stodd/)", "leder till en sida som inte finns"),
        ("[Stöd](stod/)", "går inte att använda"),
        ("[Polisen](http://polisen.se/)", "inte krypterad"),
        ("[Polisen](https://polisen.se/?utm_source=a)", "spårning"),
        ("[klicka här](/kontakt/)", "säger inte vart"),
        ("[Ring](tel:112)", "skrivs inte som länk"),
        ("[Stöd][1]\n\n[1]: http://a.se", "står för sig själv"),
        ("<script>alert(1)</script>", "HTML-kod"),
        ("# Rubrik", "högsta nivån"),
        ("Ring [[polisn]].", "finns inte"),
        ("Ring 08-644 20 32.", "direkt i texten"),
        ("/// ruta\nText.\n///", "finns inte"),
        ("/// fakta\nText.", "slutar aldrig"),
        ("Hon är född 850101-1234.", "personnummer"),
        ("Hon är född 850161-2389.", "personnummer"),
        ("Vi finns på Storgatan 12.", "gatuadress"),
        ("Webbplatsen är helt anonym.", "kan ingen webbplats lova"),
        ("Lämna sidan är ett säkert sätt.", "kan ingen webbplats lova"),
    ],
)
def test_a_wrong_text_is_named_with_its_line(content, text, words):
    line = add_text(content, text)
    lines = range(line, line + text.count("\n") + 1)
    assert any(fault.line in lines and words in fault.problem and fault.remedy for fault in faults_in(content))


@pytest.mark.parametrize(
    "text", ["Organisationsnummer 802471-7236.", "Box 23126, 104 35 Stockholm.", "Bankgiro 403-2850.", "Du är säker på din sak."]
)
def test_what_only_looks_private_is_left_alone(content, text):
    add_text(content, text)
    change(content, PAGE, "granskad: 2026-11-23", "granskad: fel")  # one fault that does stand there
    assert len(faults_in(content)) == 1


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("---\n\ttitel: Stöd\n", "går inte att läsa"),
        ('---\ntitel: "Stöd\n', "går inte att läsa"),
        ("---\ntitel: A: B\n", "går inte att läsa"),
        (f"{HEAD}titel: Igen\n", "står två gånger"),
        ("---\ntitel: &a Stöd\nfliktitel: *a\n", "hänvisning"),
        (f"{HEAD}ordning: 0180\n", "börjar med noll"),
        (f"{HEAD}extra: {'[' * 40}{']' * 40}\n", "för djupt"),
        ("titel: Stöd\n", "börjar inte med uppgifter"),
    ],
)
def test_a_head_that_cannot_be_read_is_explained(content, head, words):
    change(content, PAGE, HEAD, head)
    assert any(fault.path == f"content/{PAGE}" and fault.line and words in fault.problem for fault in faults_in(content))


def test_a_head_without_end_is_explained(content):
    (content / PAGE).write_text("---\ntitel: Stöd\n", encoding="utf-8")
    assert any("tar aldrig slut" in fault.problem for fault in faults_in(content))


def test_an_empty_file_is_explained(content):
    (content / PAGE).write_text("", encoding="utf-8")
    assert any("börjar inte med uppgifter" in fault.problem for fault in faults_in(content))


def test_a_page_without_text_is_explained(content):
    text = (content / PAGE).read_text(encoding="utf-8")
    (content / PAGE).write_text(text[: text.index("\n---\n") + 5], encoding="utf-8")
    assert any("ingen text" in fault.problem for fault in faults_in(content))


def test_a_file_in_another_encoding_is_explained_with_its_line(content):
    (content / PAGE).write_bytes(HEAD.encode("latin-1"))
    assert any(fault.line == 2 and "UTF-8" in fault.problem for fault in faults_in(content))


def test_a_huge_file_is_refused_before_it_is_read(content):
    (content / PAGE).write_text("a" * 1_000_001, encoding="utf-8")
    assert any("större än 1 MB" in fault.problem for fault in faults_in(content))


def test_a_text_that_is_too_hard_to_read_says_how_hard_and_for_whom(content):
    add_text(content, "Verksamhetsutvecklingsprocessens implementeringsförutsättningar operationaliseras kontinuerligt. " * 20)
    [fault] = faults_in(content)
    assert "LIX" in fault.problem
    assert "högst 40" in fault.problem


def test_a_sixth_word_in_the_menu_is_refused(content):
    change(content, "installningar/meny.yaml", "sidfot:", "  - text: Ett till\n    lank: /kontakt/\nsidfot:")
    assert any("fler än fem ord" in fault.problem for fault in faults_in(content))


def test_a_missing_settings_file_is_named(content):
    (content / "installningar/meny.yaml").unlink()
    assert any(fault.path == "content/installningar/meny.yaml" and "saknas" in fault.problem for fault in faults_in(content))


def test_every_fault_is_told_at_once_and_in_the_same_order(content):
    change(content, PAGE, "granskad: 2026-11-23", "granskad: fel")
    line = add_text(content, "Ring [[ingen]] på Storgatan 1.", "stod/fragor.md")
    faults = faults_in(content)
    assert [fault.path for fault in faults] == ["content/stod/fragor.md", "content/stod/fragor.md", "content/stod/index.md"]
    assert [fault.line for fault in faults[:2]] == [line, line]
    assert faults_in(content) == faults


LECTURE = "forelasningar/igor.md"
WITH_CLOCK = 'datum: "2027-02-04"\nborjar: 12:00\nslutar: 13:00\n'


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ('datum: "2023"\n', 'datum: "2027-02-30"\n', "datum", "inte ett datum som finns"),
        ('datum: "2023"\n', WITH_CLOCK.replace("13:00", "11:00"), "slutar", "slutar innan den har börjat"),
        ('datum: "2023"\n', WITH_CLOCK.replace("slutar: 13:00\n", ""), "slutar", "slutar aldrig"),
        ('datum: "2023"\n', 'datum: "2027-03-28"\nborjar: 02:30\nslutar: 04:00\n', "borjar", "finns inte den 2027-03-28"),
        ('datum: "2023"\n', 'datum: "2026-10-25"\nborjar: 02:30\nslutar: 04:00\n', "borjar", "finns två gånger den 2026-10-25"),
        ('datum: "2023"\n', f"{WITH_CLOCK}anmalan:\n  lank: http://a.se\n  personuppgifter: Vi.\n", "anmalan › lank", "inte krypterad"),
        ('datum: "2023"\n', f"{WITH_CLOCK}status: avbokad\n", "status", "”avbokad” finns inte"),
        ("form: digitalt", "form: på zoom", "form", "finns inte"),
        ("amnen: [samverkan]", "amnen: [samvarkan]", "amnen", "”samvarkan” finns inte"),
        (
            "forelasare:\n  - namn: Markus Antonsson\n    presentation: Polis i Stockholm. Han berättade om projektet IGOR.\n",
            "forelasare: []\n",
            "forelasare",
            "för få rader",
        ),
    ],
)
def test_a_lecture_that_cannot_be_is_told_at_its_field(content, old, new, field, words):
    change(content, LECTURE, old, new)
    [fault] = faults_in(content)
    assert (fault.path, fault.field) == (f"content/{LECTURE}", field)
    assert words in fault.problem
    assert fault.remedy


def test_no_page_may_take_the_place_of_a_years_archive(content):
    change(content, LECTURE, "adress: /forelasningar/igor/", "adress: /forelasningar/2023/")
    assert any("används redan" in fault.problem and fault.path == f"content/{LECTURE}" for fault in faults_in(content))
