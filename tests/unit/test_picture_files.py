from types import SimpleNamespace

from qjouren.picture_files import PictureGenerator

from tests.pictures import photograph
from tests.unit.samples import content_with, document


def test_the_published_files_are_written_and_the_original_is_not(tmp_path):
    root, output = tmp_path / "content", tmp_path / "output"
    photograph(root / "bilder/2026/a.jpg", 700, 400)
    photograph(root / "bilder/unused.jpg", 700, 400)
    content = content_with(document("![En kopp](/bilder/2026/a.jpg)"))
    PictureGenerator.generate_output(SimpleNamespace(settings={"CONTENT": content, "PATH": str(root)}, output_path=str(output)), None)
    found = sorted(path.relative_to(output).as_posix() for path in output.rglob("*.*"))
    assert found == [f"bilder/2026/a-{name}" for name in ("640.avif", "640.jpg", "640.webp", "700.avif", "700.webp")]
