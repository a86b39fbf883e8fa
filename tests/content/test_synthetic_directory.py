"""What the benchmark measures is a site that could be published."""

from qjouren.loading import load_content

from tests.benchmarks.synthetic_directory import service, write


def test_a_synthetic_directory_is_valid_as_large_as_asked_and_the_same_each_time(tmp_path):
    root = write(tmp_path / "site", 200)
    directory = load_content(root / "content").directory
    assert len(directory.services) == 200
    assert {service.reach for service in directory.services} == {"riket", "lan", "kommun", "okant"}
    assert {service.confidence for service in directory.services} == {"hog", "medel", "lag"}
    sample = ["01"], [("0180", "Stockholm")], {"behov": ["nu", "tak", "lag"], "for_vem": ["utsatt", "man"], "typ": ["jour"]}
    assert service(7, *sample) == service(7, *sample) != service(8, *sample)
