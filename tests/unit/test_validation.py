from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.models.lecture import LectureMeta
from qjouren.models.page import NewsMeta, PageMeta, ReportMeta
from qjouren.models.report import Report
from qjouren.models.site import Menu, Redirects, SiteSettings, StartPage
from qjouren.validation import MAX_FAULTS, QUOTED_LENGTH, validate
from qjouren.yaml_source import YamlDocument, parse

from tests.unit.samples import CONTENT, LECTURE, PAGE

MODELS = [PageMeta, NewsMeta, LectureMeta, ReportMeta, Report, SiteSettings, Menu, StartPage, Redirects]
FIELDS = sorted({info.alias for model in MODELS for info in model.model_fields.values()} | {"namn", "lank", "id", "varde"})
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS) | st.text(), inner, max_size=4),
)


def _page_faults(**changes: Any) -> list[tuple[str | None, str, str]]:
    _, faults = validate(PageMeta, YamlDocument("a.md", PAGE | changes))
    return [(fault.field, fault.problem, fault.remedy) for fault in faults]


def test_valid_data_becomes_the_record_and_no_fault():
    record, faults = validate(PageMeta, YamlDocument("a.md", PAGE))
    assert faults == []
    assert record == PageMeta.model_validate(PAGE)


@pytest.mark.parametrize(
    ("field", "value", "problem", "remedy"),
    [
        ("titel", 5, "Här ska det stå text.", "Skriv text, gärna inom citattecken."),
        ("titel", "x" * 81, "Texten är 81 tecken lång.", "Korta den till högst 80 tecken."),
        ("sammanfattning", "Kort.", "Texten är för kort.", "Skriv minst 20 tecken."),
        ("granskad", "2026-02-30", "”2026-02-30” är inte ett datum som finns.", "Skriv år-månad-dag, till exempel 2026-11-23."),
        ("granskad", "snart", "”snart” är inte ett datum som finns.", "Skriv år-månad-dag, till exempel 2026-11-23."),
        ("lasare", "barn", "Värdet ”barn” finns inte.", "Välj 'utsatt', 'anhorig', 'yrkesverksam' eller 'alla'."),
        ("ordning", "två", "”två” är inte ett heltal.", "Skriv siffror utan mellanslag, till exempel 1485."),
        ("ordning", [], "Här ska det stå ett heltal.", "Skriv siffror utan mellanslag, till exempel 1485."),
        ("ordning", 0, "Talet 0 är för litet.", "Det minsta som godtas är 1."),
        ("ordning", 1000, "Talet 1000 är för stort.", "Det största som godtas är 999."),
        ("kallor", "Polisen", "Här ska det stå en lista.", "Skriv en rad per sak, med ”- ” först."),
        ("title", "x", "Fältet ”title” finns inte.", "Menade du ”titel”?"),
        ("Granskat", "x", "Fältet ”Granskat” finns inte.", "Menade du ”granskad”?"),
    ],
)
def test_each_kind_of_fault_is_said_in_swedish_with_its_remedy(field, value, problem, remedy):
    assert _page_faults(**{field: value}) == [(field, problem, remedy)]


def test_a_missing_field_is_asked_for_by_the_name_staff_use():
    _, faults = validate(PageMeta, YamlDocument("a.md", {name: value for name, value in PAGE.items() if name != "granskad"}))
    assert [(fault.field, fault.problem, fault.remedy) for fault in faults] == [
        ("granskad", "Fältet saknas.", "Lägg till raden ”granskad: …”.")
    ]


@pytest.mark.parametrize(
    ("model", "text", "line", "field", "problem"),
    [
        (PageMeta, "titel: a\nnasta_steg:\n  - text: Stöd\n    lnk: /stod/\n", 4, "nasta_steg › punkt 1 › lnk", "finns inte"),
        (PageMeta, "kallor:\n  - Polisen\n", 2, "kallor › punkt 1", "flera fält"),
        (Report, "ar: 2023\nmatt:\n  - id: a\n    varde: många\n    namn: A\n", 4, "matt › punkt 1 › varde", "inte ett tal"),
        (Report, "matt:\n  - id: a\n    varde: [1]\n    namn: A\n", 3, "matt › punkt 1 › varde", "ska det stå ett tal"),
        (Menu, "meny: []\nsidfot:\n  - rubrik: Tom\n    lankar: []\n", 4, "sidfot › punkt 1 › lankar", "för få rader"),
        (SiteSettings, "lamna_sidan:\n  mal: http://a.se\n", 2, "lamna_sidan › mal", "inte krypterad"),
        (SiteSettings, "nummer:\n  - i_sidfoten: ja\n", 2, "nummer › punkt 1 › i_sidfoten", "varken true eller false"),
    ],
)
def test_a_fault_inside_a_record_has_its_line_and_the_way_there(model, text, line, field, problem):
    document, _ = parse(text, "a.yaml")
    assert document
    _, faults = validate(model, document)
    found = [fault for fault in faults if fault.field == field]
    assert [(fault.path, fault.line) for fault in found] == [("a.yaml", line)]
    assert problem in found[0].problem


def test_an_unknown_field_like_no_other_gets_the_list_of_those_that_exist():
    [(_, _, remedy)] = _page_faults(qqq="x")
    assert remedy.startswith("Ta bort raden. Fälten som finns: ")
    assert all(name in remedy for name in PAGE)


def test_the_suggestion_is_a_field_of_the_record_it_stands_in():
    [(_, _, remedy)] = _page_faults(nasta_steg=[{"text": "Stöd", "lank": "/stod/", "lankk": "x"}])
    assert remedy == "Menade du ”lank”?"


def test_a_long_value_is_not_repeated_in_full():
    [(_, problem, _)] = _page_faults(granskad="x" * 500, lasare="alla")[:1]
    assert len(problem) <= 500 + QUOTED_LENGTH
    [(_, problem, _)] = _page_faults(lasare="y" * 500)
    assert "y" * (QUOTED_LENGTH - 1) + "…" in problem
    assert "y" * QUOTED_LENGTH not in problem


@pytest.mark.parametrize("data", [None, "text", 5, [], ["a"]])
def test_a_file_that_is_no_list_of_fields_is_one_fault(data):
    _, faults = validate(PageMeta, YamlDocument("a.md", data))
    assert [(fault.place, fault.problem) for fault in faults] == [("hela filen", "Här ska det stå flera fält.")]


@given(st.sampled_from(MODELS), VALUES)
def test_any_data_is_a_record_or_faults_that_speak_swedish(model, data):
    record, faults = validate(model, YamlDocument("a.yaml", data))
    assert (record is None) == bool(faults)
    assert all(fault.problem.endswith(".") and fault.remedy for fault in faults)


@given(st.sampled_from(sorted(PAGE)), VALUES)
def test_a_page_with_any_one_value_changed_is_a_record_or_faults(field, value):
    record, faults = validate(PageMeta, YamlDocument("a.md", PAGE | {field: value}))
    assert (record is None) == bool(faults)


@given(st.sampled_from([info.alias for info in SiteSettings.model_fields.values()]), VALUES)
def test_settings_with_any_one_value_changed_are_a_record_or_faults(field, value):
    data = CONTENT.site.model_dump(by_alias=True) | {field: value}
    record, faults = validate(SiteSettings, YamlDocument("a.yaml", data))
    assert (record is None) == bool(faults)


def test_a_default_that_will_not_do_is_placed_under_the_name_staff_use():
    """A lecture that begins must end, though the line that says so is not there."""
    _, faults = validate(LectureMeta, YamlDocument("a.md", {name: value for name, value in LECTURE.items() if name != "slutar"}))
    assert [(fault.field, fault.remedy) for fault in faults] == [("slutar", "Lägg till raden ”slutar: …”.")]


def test_thousands_of_unknown_fields_are_not_all_worded():
    document, _ = parse("".join(f"falt{number}: 1\n" for number in range(5_000)), "fil.yaml")
    assert document
    _, faults = validate(PageMeta, document)
    assert len(faults) == MAX_FAULTS


def test_an_endless_name_of_a_field_is_cut_and_compared_no_further():
    document, _ = parse(f"{'titel' * 200}: a\n", "fil.yaml")
    assert document
    _, faults = validate(PageMeta, document)
    assert max(len(fault.problem) for fault in faults) < 100
