from qjouren.content_folder import ContentFolder
from qjouren.editing.config import LOCAL, config, policy

from tests.unit.samples import CONTENT, FOLDER

HOST = {"name": "gitea", "repo": "qjouren/webbplats", "base_url": "https://git.exempel.se", "api_root": "https://git.exempel.se/api/v1"}


def rules(text):
    return dict(rule.split(" ", 1) for rule in text.split("; "))


def test_without_a_git_host_the_editor_reaches_only_its_own_address():
    made = rules(policy("'sha256-x'"))
    assert made["default-src"] == "'none'"
    assert "http" not in str(made)
    assert made["script-src"] == "'self' 'sha256-x'"


def test_a_git_host_is_all_that_its_policy_adds():
    assert rules(policy("'sha256-x'", HOST))["connect-src"] == "'self' blob: data: https://git.exempel.se"
    assert {**rules(policy("'sha256-x'", HOST)), "connect-src": ""} == {**rules(policy("'sha256-x'")), "connect-src": ""}


def test_the_host_of_a_git_service_named_without_address_is_reached():
    assert "https://api.github.com" in policy("'sha256-x'", {"name": "github", "repo": "a/b"})


def test_no_git_host_is_chosen_unless_told():
    assert config(CONTENT, ContentFolder(FOLDER))["backend"] == LOCAL
    assert config(CONTENT, ContentFolder(FOLDER), HOST)["backend"] == HOST


def test_an_empty_optional_field_is_left_out_of_the_file():
    assert config(CONTENT, ContentFolder(FOLDER))["output"]["omit_empty_optional_fields"] is True
