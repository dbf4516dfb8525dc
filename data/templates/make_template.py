"""Write the template that lies ready beside this script: `python data/templates/make_template.py`."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from raters.intake import template  # noqa: E402
from raters.rubrics import read_rubric  # noqa: E402

RUBRIC = HERE.parent / "rubrics" / "analytic-general.toml"

if __name__ == "__main__":
    rubric = read_rubric(RUBRIC.read_bytes(), RUBRIC.name)
    (HERE / "double-scoring.xlsx").write_bytes(template(rubric))
