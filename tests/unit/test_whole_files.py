from pathlib import Path

import pytest
from qjouren import whole_files


def test_a_file_is_written_where_no_folder_was_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "ny/fil.bin"
    whole_files.write(path, b"en")
    whole_files.write(path, b"annan")
    assert path.read_bytes() == b"annan"
    assert list(path.parent.iterdir()) == [path]


def test_what_stood_there_stays_whole_when_the_writing_fails(tmp_path, monkeypatch):
    path = tmp_path / "fil.bin"
    whole_files.write(path, b"hel")

    def half(self, data):
        with self.open("wb") as file:
            file.write(data[:2])
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="full"):
        whole_files.write(path, b"en annan")
    assert path.read_bytes() == b"hel"
