from qjouren.resident.standing import mark


def test_a_site_that_was_put_in_place_of_ours_is_told_apart(tmp_path):
    assert mark(tmp_path) is None
    (tmp_path / "_headers").write_text("a", encoding="utf-8")
    ours = mark(tmp_path)
    (tmp_path / "_redirects").write_text("a", encoding="utf-8")
    assert mark(tmp_path) == ours
    (tmp_path / "ny").write_text("a", encoding="utf-8")
    (tmp_path / "ny").rename(tmp_path / "_headers")
    assert mark(tmp_path) != ours
