import json

import pytest
from qjouren.editing import folder
from qjouren.hosting import read_headers
from qjouren.inline import csp_hash

FONT = "@font-face{font-family:'A';src:url(https://cdn.example/a.woff2)}"


@pytest.fixture
def program(tmp_path):
    parts = {
        "npm/index.js": f'let css="a{{color:red}}{FONT}b{{}}";',
        "npm/index.js.map": "{}",
        "npm/chunks/react.js": "1",
        "npm/assets/font.woff2": "font",
        "locales/sv.json": '{"save":"Spara"}',
        "locales/fi.json": "{}",
        "LICENSE.txt": "MIT",
    }
    for name, text in parts.items():
        (tmp_path / "program" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "program" / name).write_text(text, encoding="utf-8")
    return tmp_path / "program"


@pytest.fixture
def written(tmp_path, program):
    place = tmp_path / "sida"
    place.mkdir()
    (place / "old.txt").write_text("old", encoding="utf-8")
    folder.write(place, program, {"app_title": "Redigera"})
    return place


def test_the_folder_holds_the_page_the_program_and_its_configuration(written):
    names = sorted(path.relative_to(written).as_posix() for path in written.rglob("*") if path.is_file())
    assert names == [
        "_headers",
        "config.json",
        "index.html",
        "page.css",
        "program/LICENSE.txt",
        "program/locales/sv.js",
        "program/npm/assets/font.woff2",
        "program/npm/chunks/react.js",
        "program/npm/index.js",
        "start.js",
    ]
    assert json.loads((written / "config.json").read_text(encoding="utf-8")) == {"app_title": "Redigera"}


def test_the_program_speaks_swedish_from_a_file_of_ours(written):
    assert (written / "program/locales/sv.js").read_text(encoding="utf-8") == 'export default {"save":"Spara"};\n'


def test_no_font_is_fetched_from_a_stranger(written):
    assert (written / "program/npm/index.js").read_text(encoding="utf-8") == 'let css="a{color:red}b{}";'


def test_the_page_is_kept_out_of_search_and_its_policy_allows_its_own_map(written):
    page = (written / "index.html").read_text(encoding="utf-8")
    assert 'content="noindex"' in page
    assert 'class="lokalt"' in page
    import_map = page.partition('<script type="importmap">')[2].partition("</script>")[0]
    assert json.loads(import_map)["imports"]
    assert csp_hash(import_map) in read_headers(written)["Content-Security-Policy"]


def test_with_a_git_host_one_may_sign_in(tmp_path, program):
    folder.write(tmp_path / "sida", program, {}, {"name": "gitea", "repo": "a/b", "base_url": "https://git.exempel.se"})
    assert 'class="vard"' in (tmp_path / "sida/index.html").read_text(encoding="utf-8")
    assert "https://git.exempel.se" in read_headers(tmp_path / "sida")["Content-Security-Policy"]


@pytest.mark.parametrize(("methods", "opener"), [(["token"], "same-origin"), (["oauth"], "unsafe-none"), (None, "unsafe-none")])
def test_the_window_where_one_signs_in_may_answer_the_page_only_where_there_is_one(tmp_path, program, methods, opener):
    """It goes by way of the git host, and comes back a stranger to a page that is closed to others."""
    backend = {"name": "gitea", "repo": "a/b"} | ({"auth_methods": methods} if methods else {})
    folder.write(tmp_path / "sida", program, {}, backend)
    assert read_headers(tmp_path / "sida")["Cross-Origin-Opener-Policy"] == opener
