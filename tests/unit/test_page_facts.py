from qjouren.page_facts import Page, goals

HTML = """<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<link rel="canonical" href="https://www.example.se/stod/"><link rel="stylesheet" href="/a.css"><link rel="icon" href="data:,">
<style>a > b {}</style><script type="application/ld+json">{"a": 1}</script></head>
<body><a href="https://example.se/" rel="noreferrer">Ut</a><h1 id="topp">Stöd</h1><p style="x" onclick="y">
<a href="/">Start</a><a href="fragor/#svar">Frågor</a><a href="#topp">Upp</a><a href="webcal://www.example.se/a.ics">Kalender</a>
<a href="tel:112">112</a><img src="/bilder/a-640.jpg" alt="A"><iframe src="https://example.com/"></iframe>
<video src="/filmer/a.mp4"><track src="/filmer/a.vtt"></video>
<script>"</p>" + '[['</script></body></html>"""
PAGE = Page.read("stod/index.html", HTML)


def test_what_a_browser_would_see_is_seen():
    assert PAGE.first_link == {"href": "https://example.se/", "rel": "noreferrer"}
    assert PAGE.ids == {"topp"}
    assert PAGE.headings == 1
    assert PAGE.styled_elements == 1
    assert PAGE.policy == "default-src 'none'"
    assert PAGE.host == "www.example.se"
    assert PAGE.loads == ["/a.css", "https://example.com/"]
    assert [tag for tag, _ in PAGE.pictures] == ["img"]
    assert [tag for tag, _ in PAGE.films] == ["video", "track"]


def test_code_is_read_letter_by_letter_and_data_is_no_code():
    assert PAGE.inline == ["a > b {}", "\"</p>\" + '[['"]


def test_links_lead_where_a_browser_would_go_and_only_inside_the_site():
    assert [(target, anchor) for _, target, anchor in goals(PAGE)] == [
        ("index.html", ""),
        ("stod/fragor/index.html", "svar"),
        ("stod/index.html", "topp"),
        ("a.ics", ""),
    ]


def test_the_code_can_be_forgotten():
    page = Page.read("a.html", HTML)
    page.forget_code()
    assert (page.inline, page.policy, page.ids) == ([], "", {"topp"})
