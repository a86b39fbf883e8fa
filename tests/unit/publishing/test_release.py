from qjouren.publishing import manifest, release

from tests.publishing.samples import COMMIT, DAY, sample_files, write_site


def test_a_sealed_release_has_its_list_among_its_files(tmp_path):
    seen = []
    made = release.sealed(write_site(tmp_path, sample_files("a")), COMMIT, DAY, lambda: seen.append(1))
    assert manifest.parsed((tmp_path / manifest.MANIFEST).read_text(encoding="utf-8")) == made.manifest
    assert len(seen) == len(made.manifest.files)


def test_sealing_twice_gives_the_same(tmp_path):
    write_site(tmp_path, sample_files("a"))
    assert release.sealed(tmp_path, COMMIT, DAY) == release.sealed(tmp_path, COMMIT, DAY)
