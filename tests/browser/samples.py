"""Pages made of the theme's own parts and of sample services, for scripts that the real content cannot put to every test."""

from jinja2 import Environment, FileSystemLoader
from qjouren.inline import Bundles

from tests.support import ROOT

BUNDLES = Bundles(ROOT / "theme")
CHOICES = [
    ("topics", "Behov", "vad de hjälper med", [("bo", "Någonstans att bo"), ("prata", "Någon att prata med"), ("jobb", "Arbete")]),
    ("county", "Län", "i vilket län de finns", [("01", "Stockholms län"), ("12", "Skåne län")]),
    ("languages", "Språk", "vilka språk de talar", [("sv", "Svenska"), ("en", "Engelska")]),
]


def part(name, macro, *values):
    """Return the HTML of a macro in the theme's components, as a Swedish page has it."""
    theme = Environment(loader=FileSystemLoader(ROOT / "theme/templates"), autoescape=True)
    theme.globals["_"] = str
    return str(getattr(theme.get_template(f"components/{name}.html").module, macro)(*values))


def show(page, body, style):
    """Show `body` in a page that has the site's core style, the style `style` and no script."""
    styles = "".join(f"<style>{BUNDLES.style(name)}</style>" for name in ("core", style))
    page.goto("about:blank")  # a page of the site has a policy, which would refuse these
    page.set_content(f"<!doctype html><html lang=sv><head><title>Hjälp</title>{styles}</head><body><main>{body}</main></body></html>")
