"""Decisions on single steps become the draft of a plan when an earlier store is opened."""

import json
from datetime import date

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from raters.store import check, open_store
from raters.store.database import Database
from raters.store.engine import address
from raters.store.opening import MIGRATIONS
from raters.store.tables import RECORDS
from raters.terms import Amendment, Line, Load, Plan, PlannedStep, StepEvent


def decided(status: str, **facts: object) -> dict[str, object]:
    known = {
        "action": "team_ruling", "criteria": ["К1"], "status": status, "date": "2026-12-09", "minutes": 90,
        "responsible": "завуч", "participants": ["Э-01", "Э-02"], "works": ["W-1"], "note": "", "reason": "",
        "title": "Встреча", "private": False, "asked": 20,
    }  # fmt: skip
    return known | facts


DECISIONS = {
    "team_ruling|": decided("accepted"),
    "rewrite_boundary|К1": decided("dismissed", reason="критерий отменён"),
    "shadow_marking||Э-02": decided("postponed", private=True, reason="болезнь", responsible="Петрова М. И."),
    "zero_rule|": decided("proposed", minutes=0, note="на МО"),
}


def at_version(url: str, revision: str) -> Database:
    """A database as an earlier program left it."""

    def upgrade(engine: sa.Engine) -> None:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with engine.execution_options(purpose="upgrade").begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision)

    return Database(address(url), upgrade)


def test_decisions_are_carried_over_and_no_second_way_stays(url: str):
    old = at_version(url, "0004")
    with old.writing() as connection:
        for key, content in DECISIONS.items():
            row = {"owner": "r1", "kind": "PlannedSeminar", "key": key, "version": 2}
            connection.execute(sa.insert(RECORDS).values(**row, content=json.dumps(content)))
    old.close()
    store = open_store(url)
    found = store.get(Plan, owner="r1")
    assert found is not None and found.version == 1 and found.value.approved is None
    steps = {step.key: step for step in found.value.steps}
    assert steps.keys() == DECISIONS.keys()
    kept = steps["team_ruling|"]
    assert (kept.due.isoformat(), kept.minutes, kept.title) == ("2026-12-09", 90, "Встреча")
    assert kept.participants == ("Э-01", "Э-02") and kept.works == ("W-1",) and kept.responsible == "завуч"
    out = steps["rewrite_boundary|К1"]
    assert (out.included, out.declined) == (False, "критерий отменён")
    alone = steps["shadow_marking||Э-02"]
    assert alone.private and alone.included and (alone.note, alone.responsible) == ("болезнь", "")
    assert steps["zero_rule|"].kind == "step"
    with store.database.reading() as connection:
        kinds = set(connection.execute(sa.select(RECORDS.c.kind)).scalars())
    assert kinds == {"Plan"}
    assert not check(store)
    store.close()


def test_a_plan_comes_back_as_it_was_kept(store):
    day = date(2026, 11, 25)
    step = PlannedStep(
        "a",
        "x",
        "meeting",
        ("К1",),
        works=("W",),
        due=day,
        aims=(Line("aim-R4", {"low": 1, "share": 0.5, "by": "К1"}),),
        load=Load(30, 20, 50, 14, "fewer"),
        events=(StepEvent("postpone", day, day, None, "болезнь"), StepEvent("hold", day, day)),
    )
    plan = Plan((step,), day, 3, day, "leader", "завуч", (Amendment(1, day, "leader", "новые работы"),))
    store.put(plan, owner="r")
    assert store.get(Plan, owner="r").value == plan
