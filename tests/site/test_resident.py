"""The oracle: after any edit, what the resident process has made is what a clean build makes, byte for byte.

The small site has the real texts, languages, templates and styles, and a small part of the directory. The last test takes the real site.
"""

import shutil

import pytest
from qjouren import preview
from qjouren.faults import ContentError
from qjouren.resident import building
from qjouren.resident.supervisor import Supervisor

from tests.edits import EDITS, PAGE, SERVICE, menu, renamed_folder, text, title
from tests.resident import Resident
from tests.small_site import shrink
from tests.support import copy_repository, fingerprint


@pytest.fixture
def resident(tmp_path):
    """A small site of the test's own: what one edit leaves behind is nothing that another builds on."""
    root = copy_repository(tmp_path)
    shrink(root / "content")
    return Resident(root)


WITHOUT_TRACE = (renamed_folder,)  # no page says where its file stands


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_after_an_edit_the_site_is_what_a_clean_build_makes(resident, edit):
    before = fingerprint(resident.output)
    told = resident.build(*edit(resident))
    after = fingerprint(resident.output)
    assert after == resident.clean()
    differs = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert bool(differs) is (edit not in WITHOUT_TRACE)
    assert differs <= told


def test_a_saved_text_is_written_at_once_and_what_follows_later(resident):
    path = resident.append("content/stod/nar-du-ringer.md", "\n" + "Kanelbullar. " * 20 + "\n")  # what search tells it by
    built = resident.builder.build([str(path)])
    assert (built.changed, built.more) == (("stod/nar-du-ringer/index.html",), True)
    assert resident.builder.build([]).changed == ("sok/index.txt",)
    assert fingerprint(resident.output) == resident.clean()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (PAGE, "granskad:", "granskat:"),
        (PAGE, "\n---\n", "\n---\nLäs [mer om oss](/borta/).\n"),
        (SERVICE, "namn: ", "nam: "),
        ("theme/templates/kontakt.html", "<dl", "{% if %}<dl"),
        ("theme/templates/base.html", "{{ frame.exit(site.exit) }}", ""),
    ],
)
def test_a_fault_changes_nothing_and_what_mends_it_is_built(resident, name, old, new):
    before = fingerprint(resident.output)
    good = (resident.root / name).read_text(encoding="utf-8")
    other = title(resident)
    path = resident.change(name, old, new)
    with pytest.raises(Exception) as stopped:  # noqa: PT011 (faults of content and of templates)
        resident.build(path, *other)
    assert isinstance(stopped.value, ContentError) or "Template" in type(stopped.value).__name__
    assert fingerprint(resident.output) == before
    mended = good.replace("titel: ", "titel: Nu ", 1) if name == PAGE else good
    path.write_text(mended, encoding="utf-8")
    resident.build(path, *other)
    assert fingerprint(resident.output) == resident.clean()


def test_a_file_saved_during_a_build_is_in_the_next(resident, monkeypatch):
    saved, load = [], building.load_content

    def load_and_save(*arguments):
        content = load(*arguments)
        if not saved:
            saved.extend([*menu(resident), *text(resident)])
        return content

    monkeypatch.setattr(building, "load_content", load_and_save)
    resident.build(*title(resident))
    resident.build(*saved)
    assert fingerprint(resident.output) == resident.clean()


def test_a_site_that_others_have_built_is_built_anew(resident):
    shutil.rmtree(resident.output)
    shutil.copytree(resident.root / "theme", resident.output)
    resident.build(*text(resident))
    assert fingerprint(resident.output) == resident.clean()


def test_the_real_site_is_the_same_after_edits_of_every_reach_and_changed_code(tmp_path):
    root = copy_repository(tmp_path)
    supervisor = Supervisor(root)
    try:
        assert supervisor.build().faults == ()
        site = object.__new__(Resident)
        site.root = root
        service = "content/katalog/stodverksamheter/" + min(
            path.name for path in (root / "content/katalog/stodverksamheter").glob("*.yaml")
        )
        for saved in ([site.append(PAGE, "\nVi dricker kaffe.\n")], [], title(site), [site.change(service, "namn: ", "namn: Nya ")]):
            assert supervisor.build(saved).faults == ()
        assert supervisor.build([site.change("plugins/qjouren/navigation.py", '"Start"', '"Hem"')]).faults == ()
        assert supervisor.build(menu(site)).faults == ()
    finally:
        supervisor.stop()
    assert preview.build(root, output=root / "ren")
    assert fingerprint(root / "output") == fingerprint(root / "ren")
