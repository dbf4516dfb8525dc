"""Files nobody should open, brought to the pages: a refusal in words, and the next honest file is taken."""

from __future__ import annotations

import io

import pytest
from files.hostile_pdfs import HOSTILE
from intake.hostile import REFUSED, SAID, name_of
from PIL import Image
from streamlit.testing.v1 import AppTest
from walks.people import Codes, click, enter, visitor, words
from walks.score_sheets import Rows, as_xlsx
from walks.steps import upload

from raters.files import limits


def picture() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(content, "PNG")
    return content.getvalue()


def bring(app: AppTest, name: str, content: bytes) -> None:
    """Pictures of works into the scoring session that is open."""
    app.file_uploader[0].upload(name, content).run()
    assert not app.exception
    click(app, "Сохранить изображения")


@pytest.mark.parametrize("kind", SAID)
def test_a_hostile_table_is_refused_and_an_honest_one_taken_after_it(
    kind: str, app: AppTest, rows: Rows
) -> None:
    upload(app, name_of(kind), REFUSED[kind][1]())
    assert SAID[kind] in words(app)
    assert not app.text_input and not app.selectbox and not app.get("expander")
    app.file_uploader[0].upload("honest.xlsx", as_xlsx(rows)).run()
    assert not app.exception
    assert "**40** работ" in words(app) and SAID[kind] not in words(app)


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_work_is_refused_and_an_honest_one_shown_after_it(
    kind: str, leader: AppTest, codes: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_SECONDS", 1)
    leader.file_uploader[0].upload("W-002.png", picture())
    bring(leader, "W-001.pdf", HOSTILE[kind]())
    assert "W-001.pdf" in words(leader) and "было остановлено" in words(leader)
    assert "Есть изображения: 1 из 6 работ" in words(leader)
    bring(leader, "W-001.png", picture())
    assert not leader.error and "Есть изображения: 2 из 6 работ" in words(leader)
    teacher = enter(visitor(leader, "teacher", "scoring"), codes["Э-01"])
    box = next(box for box in teacher.selectbox if (box.key or "").startswith("scoring_go"))
    box.select("W-001").run()
    assert len(teacher.get("image")) == 1
