from dataclasses import replace

import pytest
from qjouren.hosts.kept_packs import PACKERS, KeptPacks

TEXT = "<h1>Stöd</h1>".encode() * 50
every_packer = pytest.mark.parametrize("packer", PACKERS, ids=lambda packer: packer.ending)


def refusing(packer):
    return replace(packer, pack=lambda _: pytest.fail("packed again"))


@every_packer
def test_what_is_packed_once_is_not_packed_again(packer, tmp_path):
    packed = KeptPacks(tmp_path).packed(TEXT, packer)
    assert packer.unpack(packed) == TEXT
    assert KeptPacks(tmp_path).packed(TEXT, refusing(packer)) == packed


@every_packer
@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: data[:-9], lambda data: b"trash", lambda data: data[:20] + b"\0" + data[21:]]
)
def test_what_is_no_longer_a_copy_of_the_text_is_packed_anew(packer, damage, tmp_path):
    packed = KeptPacks(tmp_path).packed(TEXT, packer)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage(packed))
    assert KeptPacks(tmp_path).packed(TEXT, packer) == packed == path.read_bytes()


@every_packer
def test_the_copy_of_another_text_is_not_used(packer, tmp_path):
    other = packer.pack(b"en annan text")
    KeptPacks(tmp_path).packed(TEXT, packer)
    (path,) = tmp_path.iterdir()
    path.write_bytes(other)
    assert KeptPacks(tmp_path).packed(TEXT, packer) != other


def test_another_recipe_and_another_way_are_kept_apart(tmp_path):
    kept, packer = KeptPacks(tmp_path), PACKERS[0]
    for one in (*PACKERS, replace(packer, recipe="another")):
        kept.packed(TEXT, one)
    assert len([*tmp_path.iterdir()]) == len(PACKERS) + 1


def test_only_what_this_build_has_needed_is_kept(tmp_path):
    KeptPacks(tmp_path).packed(b"gammal", PACKERS[0])
    kept = KeptPacks(tmp_path)
    kept.packed(TEXT, PACKERS[0])
    kept.forget_others()
    assert {path.name for path in tmp_path.iterdir()} == kept.used
    assert len(kept.used) == 1
