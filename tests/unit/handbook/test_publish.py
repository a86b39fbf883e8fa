import shutil
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from qjouren.handbook import publish
from qjouren.hosting import read_headers
from qjouren.inline import csp_hash

from tests.support import ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("handbok")
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copytree(ROOT / "theme", root / "theme")
    return publish.write(root)


@pytest.fixture(scope="module")
def pages(folder):
    """Each page by its address."""
    files = folder.rglob("*.html")
    return {f"/handbok/{path.relative_to(folder).as_posix()}".removesuffix("index.html"): _read(path) for path in files}


def _read(path):
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def test_every_file_of_the_handbook_is_a_page(pages):
    names = {path.stem for path in (ROOT / "docs/handbok").glob("*.md")} - {"README"}
    assert pages.keys() == {"/handbok/", "/handbok/fragor-till-jouren/", *(f"/handbok/{name}/" for name in names)}


def test_every_link_between_pages_leads_to_a_page_and_a_heading(pages):
    dead = []
    for address, page in pages.items():
        for link in page.select("main a[href]"):
            target, _, place = link["href"].partition("#")
            if "://" not in target and target[:1] != "#" and not (target in pages and (not place or pages[target].find(id=place))):
                dead.append(f"{address}: {link['href']}")
    assert dead == []


def test_each_page_has_one_main_heading_and_a_title_of_its_own(pages):
    assert {address: count for address, page in pages.items() if (count := len(page.find_all("h1"))) != 1} == {}
    assert [title for title, times in Counter(page.title.string for page in pages.values()).items() if times > 1] == []


def test_every_style_is_allowed_by_the_policy_and_nothing_else_is(folder, pages):
    policy = read_headers(folder)["Content-Security-Policy"]
    styles = {csp_hash(style.string) for page in pages.values() for style in page.find_all("style")}
    assert all(style in policy for style in styles)
    assert "script-src 'none'" in policy
    assert not [address for address, page in pages.items() if page.find("script") or page.select("[style]")]


def test_a_page_that_was_taken_away_is_gone_when_the_handbook_is_written_again(folder):
    root = folder.parents[1]
    (root / "docs/handbok/ny.md").write_text("# Ny\n", encoding="utf-8")
    assert (publish.write(root) / "ny/index.html").is_file()
    (root / "docs/handbok/ny.md").unlink()
    assert not (publish.write(root) / "ny").exists()
