"""Print Lighthouse's mobile figures (simulated slow 4G) for one page of every type; a benchmark, not a test.

Run with `python tests/benchmarks/lighthouse.py`; needs Chromium, Node.js and npm, and fetches Lighthouse at run time.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from qjouren import preview  # noqa: E402 (found through the line above)

TOOLS = ROOT / ".cache" / "lighthouse"
PAGES = (
    "/",
    "/stod/",
    "/stod/fragor/",
    "/kanna-igen/psykiskt/",
    "/dina-rattigheter/anmala/",
    "/for-dig/yrkesverksam/",
    "/forelasningar/",
    "/forelasningar/igor/",
    "/aktuellt/",
    "/om/verksamhetsberattelse/2023/",
    "/kontakt/",
    "/spar/",
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
METRICS = {"LCP ms": "largest-contentful-paint", "CLS": "cumulative-layout-shift", "TBT ms": "total-blocking-time"}
CHROME_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


def measure(url: str) -> dict[str, float]:
    """Return the scores (0–100) and metrics of the page at `url`."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [str(TOOLS / "node_modules/.bin/lighthouse"), url, "--quiet", "--output=json", f"--output-path={report}"]
        subprocess.run(
            [*command, f"--chrome-flags={CHROME_FLAGS}"], check=True, env={**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
        )
        result = json.loads(report.read_text(encoding="utf-8"))
    scores = {name: round(100 * result["categories"][name]["score"]) for name in CATEGORIES}
    return scores | {name: round(result["audits"][audit]["numericValue"], 3) for name, audit in METRICS.items()}


def main() -> None:
    """Build the site, measure and print a table."""
    subprocess.run(["npm", "install", "--silent", "--prefix", str(TOOLS), "lighthouse@13"], check=True)
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "output")
        if not preview.build(ROOT, "publishconf.py", output):
            sys.exit(1)
        server = preview.start_server(output)
        columns = (*CATEGORIES, *METRICS)
        print("| page |", " | ".join(columns), "|")
        print("|---" * (len(columns) + 1) + "|")
        for page in PAGES:
            values = measure(f"http://{preview.HOST}:{server.server_address[1]}{page}")
            print("|", page, "|", " | ".join(str(values[column]) for column in columns), "|", flush=True)


if __name__ == "__main__":
    main()
