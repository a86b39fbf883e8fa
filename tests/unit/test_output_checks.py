import random

import pytest
from qjouren.inline import csp_hash
from qjouren.output_checks import MAX_FIRST_VIEW, check

EXIT = "https://www.example.org/"
STYLE = "p{color:red}"
MADE = '<img src="/bilder/a-640.jpg" alt="En kopp" width="640" height="480" loading="lazy">'
PICTURE = '<img src="/bilder/a.png" alt="">'
CLEAN = f"""<!doctype html>
<meta http-equiv="Content-Security-Policy" content="style-src {csp_hash(STYLE)}">
<link rel="canonical" href="https://www.example.se/"><link rel="icon" href="data:,">
<style>{STYLE}</style>
<a href="{EXIT}" rel="nofollow noreferrer">Lämna</a>
<h1 id="topp">Rubrik</h1>
<a href="/">Start</a> <a href="/stod/#topp">Stöd</a> <a href="#topp">Upp</a> <a href="tel:112">112</a>
<a href="https://www.imy.se/">IMY</a> <img src="data:," alt="">
<script type="application/ld+json">{{"a": 1}}</script>
"""


def _faults(folder, stod: str) -> list[tuple[str, str]]:
    (folder / "stod").mkdir()
    (folder / "index.html").write_text(CLEAN, encoding="utf-8")
    (folder / "stod/index.html").write_text(stod, encoding="utf-8")
    return [(fault.path, fault.problem) for fault in check(folder, EXIT)]


def test_a_page_with_nothing_wrong_has_no_faults(tmp_path):
    assert _faults(tmp_path, CLEAN) == []


@pytest.mark.parametrize(
    ("stod", "problem"),
    [
        (CLEAN + PICTURE, "hämtar en bild som bygget inte har gjort (/bilder/a.png)"),
        (
            CLEAN + '<picture><source srcset="https://a.se/a.avif 1w"></picture>',
            "hämtar en bild som bygget inte har gjort (https://a.se/a.avif)",
        ),
        (CLEAN + MADE, "Bilden /bilder/a-640.jpg finns inte."),
        (CLEAN + '<script src="https://a.se/a.js"></script>', "hämtar en fil till (https://a.se/a.js)"),
        (CLEAN + '<link rel="stylesheet" href="/a.css">', "hämtar en fil till (/a.css)"),
        (CLEAN + '<iframe src="https://a.se/"></iframe>', "hämtar en fil till (https://a.se/)"),
        (CLEAN + "<style>a{}</style>", "saknas i sidans Content-Security-Policy"),
        (CLEAN + "<script>alert(1)</script>", "saknas i sidans Content-Security-Policy"),
        (CLEAN + '<p style="color:red">', "stil eller skript i ett attribut"),
        (CLEAN + '<p onclick="x()">', "stil eller skript i ett attribut"),
        (CLEAN.replace(EXIT, "https://a.se/"), "första länk är inte Lämna sidan"),
        (CLEAN.replace(" noreferrer", ""), "första länk är inte Lämna sidan"),
        ('<a href="/">Start</a>' + CLEAN, "första länk är inte Lämna sidan"),
        ('<h1 id="topp">Utan länkar</h1>', "första länk är inte Lämna sidan"),
        (CLEAN + "<h1>En till</h1>", "2 huvudrubriker"),
        (CLEAN.replace("h1", "h2"), "0 huvudrubriker"),
        (CLEAN + "<p>[[qjouren]]", "[[ har blivit kvar"),
        (CLEAN + "<p>Text\n/// fakta", "/// har blivit kvar"),
        (CLEAN + "{{ namn }}", "{{ har blivit kvar"),
        (CLEAN + '<a href="{filename}/a.md">a</a>', "{filename} har blivit kvar"),
        (CLEAN + '<a href="/borta/">a</a>', "Länken /borta/ leder ingenstans."),
        (CLEAN + '<a href="borta.html">a</a>', "Länken borta.html leder ingenstans."),
        (CLEAN + '<a href="/#borta">a</a>', "pekar på en rubrik som inte finns"),
        (CLEAN + '<a href="http://a.se/">a</a>', "inte krypterad"),
        (CLEAN + '<a href="webcal://a.se/a.ics">a</a>', "går inte att använda"),
        (CLEAN + '<a href="webcal://www.example.se/borta.ics">a</a>', "leder ingenstans"),
        (CLEAN + '<a href="https://a.se/?fbclid=1">a</a>', "spårning (fbclid)"),
    ],
)
def test_what_must_not_be_published_is_found_and_said_of_its_page(tmp_path, stod, problem):
    faults = _faults(tmp_path, stod)
    assert {path for path, _ in faults} == {"output/stod/index.html"}
    assert any(problem in text for _, text in faults)


def test_a_page_that_no_other_links_to_is_an_orphan(tmp_path):
    (tmp_path / "ensam").mkdir()
    (tmp_path / "ensam/index.html").write_text(CLEAN + '<a href="/ensam/">a</a>', encoding="utf-8")
    (tmp_path / "404.html").write_text(CLEAN, encoding="utf-8")
    assert ("output/ensam/index.html", "Ingen sida länkar hit.") in _faults(tmp_path, CLEAN)


def test_the_start_page_and_the_404_page_are_no_orphans(tmp_path):
    (tmp_path / "404.html").write_text(CLEAN, encoding="utf-8")
    assert _faults(tmp_path, CLEAN) == []


def test_a_page_heavier_than_one_round_trip_is_a_fault(tmp_path):
    noise = random.Random(1).randbytes(MAX_FIRST_VIEW).hex()  # noqa: S311 (any text that does not compress well)
    [(_, problem)] = _faults(tmp_path, f"{CLEAN}<p>{noise}")
    assert "väger" in problem
    assert f"högst {MAX_FIRST_VIEW}" in problem


def test_the_sites_own_calendar_may_be_subscribed_to(tmp_path):
    (tmp_path / "a.ics").write_text("BEGIN:VCALENDAR", encoding="utf-8")
    assert _faults(tmp_path, CLEAN + '<a href="webcal://www.example.se/a.ics">a</a>') == []


@pytest.mark.parametrize(("weight", "problems"), [(1000, []), (150_001, ["Bilden /bilder/a-640.jpg väger 150001 byte, högst 150000."])])
def test_a_picture_that_the_build_has_made_may_be_shown_unless_it_is_heavy(tmp_path, weight, problems):
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder/a-640.jpg").write_bytes(b"x" * weight)
    assert [problem for _, problem in _faults(tmp_path, CLEAN + MADE)] == problems
