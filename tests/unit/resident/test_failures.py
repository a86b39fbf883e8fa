import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined
from qjouren.faults import ContentError, Fault
from qjouren.resident.failures import faults_of


def caught(action):
    with pytest.raises(Exception) as found:  # noqa: PT011 (each case has its own)
        action()
    return found.value


def test_faults_in_the_content_are_told_as_they_are(tmp_path):
    fault = Fault("content/a.md", "Fel.", "Rätta.", 3)
    assert faults_of(ContentError([fault]), tmp_path) == (fault,)


def test_a_template_that_cannot_be_read_is_told_with_its_line(tmp_path):
    folder = tmp_path / "theme/templates"
    folder.mkdir(parents=True)
    (folder / "sida.html").write_text("<p>\n{% if %}\n", encoding="utf-8")
    error = caught(lambda: Environment(loader=FileSystemLoader(folder), autoescape=True).get_template("sida.html"))
    (fault,) = faults_of(error, tmp_path)
    assert (fault.path, fault.line) == ("theme/templates/sida.html", 2)
    assert fault.problem.startswith("Mallen går inte att läsa: ")


def test_a_name_that_a_template_does_not_know_is_told_with_its_line(tmp_path):
    folder = tmp_path / "theme/templates"
    folder.mkdir(parents=True)
    (folder / "sida.html").write_text("<p>\n{{ finns.inte }}\n", encoding="utf-8")
    page = Environment(loader=FileSystemLoader(folder), undefined=StrictUndefined, autoescape=True).get_template("sida.html")
    (fault,) = faults_of(caught(page.render), tmp_path)
    assert (fault.path, fault.line) == ("theme/templates/sida.html", 2)


def test_a_missing_template_is_named(tmp_path):
    error = caught(lambda: Environment(loader=DictLoader({}), autoescape=True).get_template("borta.html"))
    assert faults_of(error, tmp_path)[0].problem == "Mallen borta.html finns inte."


def test_a_fault_in_the_code_is_told_with_file_and_line(tmp_path):
    path = tmp_path / "plugins/a.py"
    (fault,) = faults_of(caught(lambda: exec(compile("x = 1\ny = x / 0\n", str(path), "exec"))), tmp_path)  # noqa: S102
    assert (fault.path, fault.line) == ("plugins/a.py", 2)
    assert fault.problem == "Koden stannade av ett fel: ZeroDivisionError: division by zero"


def test_code_that_cannot_be_read_is_told_with_file_and_line(tmp_path):
    path = tmp_path / "plugins/a.py"
    (fault,) = faults_of(caught(lambda: compile("x = 1\nif\n", str(path), "exec")), tmp_path)
    assert (fault.path, fault.line) == ("plugins/a.py", 2)


def test_an_error_from_elsewhere_is_told_all_the_same(tmp_path):
    assert faults_of(SystemExit(1), tmp_path)[0].problem == "Koden stannade av ett fel: SystemExit: 1"
