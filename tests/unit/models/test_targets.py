import pytest
from pydantic import ValidationError
from qjouren.models.targets import Target, Targets

COMPLETE = {
    "mapp": {"mapp": ".cache/prov"},
    "ssh": {"mapp": "webb", "vard": "webb.example.se", "adress": "https://www.qjouren.se"},
    "s3": {"hink": "webb", "arkiv": "arkiv", "adress": "https://www.qjouren.se"},
    "cloudflare": {"mapp": "ut", "projekt": "qjouren", "adress": "https://www.qjouren.se"},
    "netlify": {"mapp": "ut", "projekt": "qjouren", "adress": "https://www.qjouren.se"},
}


def _target(kind, **fields):
    return Target.model_validate({"namn": "prov", "slag": kind, **fields})


@pytest.mark.parametrize("kind", COMPLETE)
def test_a_complete_target_is_taken(kind):
    assert _target(kind, **COMPLETE[kind]).kind == kind


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind, fields in COMPLETE.items() for field in fields])
def test_a_target_that_lacks_something_says_what(kind, field):
    with pytest.raises(ValidationError, match=f"saknar {field}"):
        _target(kind, **{name: value for name, value in COMPLETE[kind].items() if name != field})


def test_github_pages_is_refused_with_the_reason():
    with pytest.raises(ValidationError, match="kan inte skicka webbplatsens skyddsregler"):
        _target("github-pages")


def test_old_releases_never_lie_where_visitors_read():
    with pytest.raises(ValidationError, match="får inte ligga där besökarna läser"):
        _target("s3", **{**COMPLETE["s3"], "arkiv": "webb"})


@pytest.mark.parametrize(
    ("field", "value"), [("mapp", "-rf"), ("mapp", "a b"), ("mapp", "a;b"), ("mapp", "$(x)"), ("vard", "-oProxyCommand=x"), ("vard", "a b")]
)
def test_nothing_that_a_shell_or_a_program_would_read_as_its_own_is_taken(field, value):
    with pytest.raises(ValidationError):
        _target("ssh", **{**COMPLETE["ssh"], field: value})


@pytest.mark.parametrize("address", ["www.qjouren.se", "https://www.qjouren.se/", "https://a@b.se", "ftp://x.se"])
def test_an_address_is_the_beginning_of_every_page_s(address):
    with pytest.raises(ValidationError, match="utan snedstreck sist"):
        _target("ssh", **{**COMPLETE["ssh"], "adress": address})


def test_a_name_stands_once():
    one = {"namn": "prov", "slag": "mapp", "mapp": "ut"}
    assert Targets.model_validate({"mal": [one]}).items[0].name == "prov"
    with pytest.raises(ValidationError, match="två gånger"):
        Targets.model_validate({"mal": [one, one]})
