"""Load 10 000 mutated records: each becomes a directory or faults in Swedish, never a traceback.

Run from the repository: .venv/bin/python -m tests.benchmarks.mutate_directory
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from hypothesis import HealthCheck, given, settings  # noqa: E402 (found through the line above)
from qjouren import directory_loading  # noqa: E402
from qjouren.content_folder import ContentFolder  # noqa: E402

from tests.mutation import mutated  # noqa: E402

FIXTURE = ROOT / "tests/fixtures/content"
RECORDS = 10_000
FILES = ("stodverksamheter/jour-storby.yaml", "stodverksamheter/linjen.yaml", "kommuner.yaml", "kategorier.yaml")


def main() -> None:
    """Try RECORDS mutations, spread over FILES, and print what came of them."""
    for name in FILES:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(FIXTURE / "katalog", Path(folder, "katalog"))
            start = time.perf_counter()
            outcomes = try_file(Path(folder), name)
            print(f"{name}: {outcomes}, {time.perf_counter() - start:.1f} s")


def try_file(root: Path, name: str) -> dict[str, int]:
    """Return how many mutations of the file `name` load, and how many are told as faults."""
    outcomes = {"load": 0, "are told": 0}

    @given(mutated(FIXTURE / "katalog" / name))
    @settings(max_examples=RECORDS // len(FILES), deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def one(text: bytes) -> None:
        (root / "katalog" / name).write_bytes(text)
        content = ContentFolder(root)
        directory = directory_loading.load(content, ("kvinnojour",))
        assert directory or content.faults
        assert all(fault.problem and fault.remedy for fault in content.faults)
        outcomes["are told" if content.faults else "load"] += 1

    one()
    return outcomes


if __name__ == "__main__":
    main()
