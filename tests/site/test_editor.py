"""The editor is for those who write; nothing of it is ever published."""


def test_nothing_of_the_editor_is_published(site):
    assert [path.name for path in site.output.rglob("*") if "redaktion" in path.name or "sveltia" in path.name.lower()] == []
    assert [address for address in site.addresses if "/redaktion" in site.html(address)] == []
    assert "redaktion" not in site.text("_headers") + site.text("robots.txt")
