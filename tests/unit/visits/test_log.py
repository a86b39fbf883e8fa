import gzip
from datetime import date

import pytest
from qjouren.visits.log import LogError, View, views

DAY = date(2026, 11, 26)


def read(tmp_path, *lines):
    log = tmp_path / "visits.log"
    log.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return [*views(log)]


@pytest.mark.parametrize("file", ["/stod/index.html", "/stod/index.html.br", "/stod/index.html.gz", "/stod/"])
def test_a_page_is_the_same_however_it_was_sent(tmp_path, file):
    assert read(tmp_path, f"2026-11-26T18 GET 200 - {file}") == [View(DAY, "/stod/", robot=False)]


def test_caddys_lines_say_the_same(tmp_path):
    line = '{"level":"info","ts":"2026-11-26T18","msg":"handled request","request":{"method":"GET","uri":"/stod/"},"status":200}'
    assert read(tmp_path, line) == [View(DAY, "/stod/", robot=False)]


def test_a_robot_that_owns_up_to_it_is_told_apart(tmp_path):
    assert read(tmp_path, "2026-11-26T18 GET 200 robot /index.html") == [View(DAY, "/", robot=True)]


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-26T18 HEAD 200 - /index.html",
        "2026-11-26T18 GET 404 - /404.html",
        "2026-11-26T18 GET 301 - /stod",
        "2026-11-26T18 GET 200 - /404.html",
        "2026-11-26T18 GET 200 - /sok/index.txt.br",
        "2026-11-26T18 GET 200 - /om/verksamhetsberattelse/2023/aret-2023.pdf",
        "",
    ],
)
def test_what_is_no_page_sent_is_no_view(tmp_path, line):
    assert read(tmp_path, line) == []


@pytest.mark.parametrize(
    "line",
    [
        '203.0.113.7 - - [26/Nov/2026:18:00:00 +0000] "GET / HTTP/1.1" 200 512 "-" "Mozilla/5.0"',
        "2026-11-26T18 GET 200 203.0.113.7 /index.html",
        "2026-02-30T18 GET 200 - /index.html",
        "2026-11-26T18 GET 200",
        '{"ts":"2026-11-26T18","request":{"method":"GET","uri":"/","remote_ip":"203.0.113.7"},"status":200}',
        '{"ts":"2026-11-26T18","request":[],"status":200}',
        "{",
    ],
)
def test_a_log_that_holds_persons_or_something_else_is_refused_with_its_place(tmp_path, line):
    with pytest.raises(LogError, match=r"visits\.log, rad 2: .*\. .*\."):
        read(tmp_path, "2026-11-26T18 GET 200 - /index.html", line)


def test_what_a_refused_line_holds_is_not_repeated(tmp_path):
    with pytest.raises(LogError) as refused:
        read(tmp_path, "203.0.113.7 - - hemligt")
    assert "203" not in str(refused.value)


def test_a_folder_is_all_its_logs_packed_ones_too(tmp_path):
    (tmp_path / "visits.log").write_text("2026-11-26T18 GET 200 - /index.html\n", encoding="utf-8")
    with gzip.open(tmp_path / "visits.log.1.gz", "wt", encoding="utf-8") as old:
        old.write("2026-11-25T07 GET 200 - /stod/index.html\n")
    assert sorted(views(tmp_path)) == [View(date(2026, 11, 25), "/stod/", robot=False), View(DAY, "/", robot=False)]
