"""The store opens by itself, once, wherever it is; and says plainly when it cannot."""

import os
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from raters.problems import Refused
from raters.store import engine, open_store
from raters.store.database import Database
from raters.store.opening import upgrade
from raters.store.tables import METADATA
from raters.text import LANGUAGES, catalog

ROOT = Path(__file__).parents[2]
OPEN = "import sys; from raters.store import open_store; print(len(open_store(sys.argv[1]).rounds()))"


def refusal(url: str) -> Refused:
    with pytest.raises(Refused) as refused:
        open_store(url).rounds()
    return refused.value


def test_by_default_the_store_is_a_file_in_the_project_folder(monkeypatch):
    monkeypatch.delenv(engine.ENVIRONMENT, raising=False)
    assert engine.address(None).database == str(ROOT / "raters.db")
    assert "/raters.db*" in (ROOT / ".gitignore").read_text().splitlines()


def test_the_environment_says_where(monkeypatch, tmp_path, make_round):
    monkeypatch.setenv(engine.ENVIRONMENT, f"sqlite:///{tmp_path}/kept.db")
    kept = open_store().save(make_round())
    assert open_store(f"sqlite:///{tmp_path}/kept.db").load(kept.id).title == kept.title


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_addresses_lead_to_psycopg(scheme):
    assert engine.address(f"{scheme}://anna@host/raters").drivername == "postgresql+psycopg"


def test_one_store_an_address(url):
    store = open_store(url)
    assert open_store(url) is store
    store.close()
    assert store.rounds() == ()
    store.close()


def test_the_migrations_build_the_tables_the_store_uses(url):
    open_store(url).close()
    database = Database(engine.address(url), upgrade)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    database.close()


@pytest.mark.slow
def test_processes_may_open_a_new_store_at_once(tmp_path):
    url = f"sqlite:///{tmp_path}/raters.db"
    command = [sys.executable, "-c", OPEN, url]
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(4)
    ]
    said = [process.communicate(timeout=60) for process in started]
    assert said == [(b"0\n", b"")] * 4


def test_threads_may_open_new_stores_at_once(tmp_path):
    urls = [f"sqlite:///{tmp_path}/raters-{number % 4}.db" for number in range(16)]
    with ThreadPoolExecutor(8) as threads:
        stores = list(threads.map(open_store, urls))
    assert len(set(map(id, stores))) == 4


@pytest.mark.slow
def test_what_was_kept_is_there_after_a_restart(tmp_path, make_round):
    url = f"sqlite:///{tmp_path}/raters.db"
    open_store(url).save(make_round())
    again = subprocess.run([sys.executable, "-c", OPEN, url], capture_output=True, check=True, cwd=ROOT)
    assert again.stdout == b"1\n"


def test_a_file_that_is_gone_is_said_to_be_gone_until_it_is_back(tmp_path, make_round):
    file, away = tmp_path / "raters.db", tmp_path / "away.db"
    store = open_store(f"sqlite:///{file}")
    kept = store.save(make_round())
    store.close()
    file.rename(away)
    for verb in (store.rounds, lambda: store.save(make_round())):
        with pytest.raises(Refused) as refused:
            verb()
        assert refused.value.problems[0].code == "store_gone"
    assert not file.exists()
    away.rename(file)
    assert store.load(kept.id).title == kept.title


def test_a_file_that_was_exchanged_is_opened_anew(tmp_path, make_round):
    other = open_store(f"sqlite:///{tmp_path}/other.db")
    kept = other.save(make_round("Из другого файла"))
    other.close()
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    store.save(make_round())
    store.close()
    (tmp_path / "other.db").replace(tmp_path / "raters.db")
    assert [entry.id for entry in store.rounds()] == [kept.id]
    assert store.put(make_round().table.rubric, "r") == 1


def test_an_old_file_of_the_first_version_put_in_its_place_is_brought_up_to_date(tmp_path, make_round):
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    store.close()
    empty = tmp_path / "empty.db"
    empty.touch()
    empty.replace(tmp_path / "raters.db")
    assert store.load(store.save(make_round()).id)


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path, make_round):
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    kept = store.save(make_round())
    with store.database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Refused) as refused:
        store.save(make_round(works=3000))
    assert refused.value.problems[0].code == "store_full"
    store.close()
    assert [entry.id for entry in store.rounds()] == [kept.id]
    assert store.save(make_round(works=3000))


def test_a_damaged_file_is_said_and_read_again_once_it_is_whole(tmp_path, make_round):
    file = tmp_path / "raters.db"
    store = open_store(f"sqlite:///{file}")
    store.save(make_round(works=200))
    assert store.tidy()
    store.close()
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with pytest.raises(Refused) as refused:
        store.load(store.rounds()[0].id)
    assert refused.value.problems[0].code == "store_damaged"
    store.close()
    file.write_bytes(whole)
    assert len(store.load(store.rounds()[0].id).table.scores) == 800


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever may do everything may write it")
def test_a_file_that_can_only_be_read_is_read(tmp_path, make_round):
    file = tmp_path / "raters.db"
    store = open_store(f"sqlite:///{file}")
    kept = store.save(make_round())
    store.close()
    file.chmod(0o400)
    assert store.load(kept.id)
    with pytest.raises(Refused) as refused:
        store.save(make_round())
    assert refused.value.problems[0].code == "store_read_only"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_the_file_is_for_its_owner_only(tmp_path):
    open_store(f"sqlite:///{tmp_path}/raters.db")
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_an_address_that_leads_nowhere_is_refused(tmp_path):
    (tmp_path / "notes.db").write_bytes(b"This is not a database." * 99)
    for url in (
        f"sqlite:///{tmp_path}/no/such/folder/raters.db",
        f"sqlite:///{tmp_path}",
        f"sqlite:///{tmp_path}/notes.db",
        "sqlite://",
        "postgresql://anna:s3cret@127.0.0.1:9/raters?password=s3cret",
        "postgresql://anna:s3cret@127.0.0.1:port/raters",
        "oracle://anna:s3cret@127.0.0.1/raters",
        "anna:s3cret",
    ):
        (problem,) = refusal(url).problems
        assert problem.code == "store_unavailable"
        assert "s3cret" not in repr(problem)
        assert "anna" not in repr(problem)


def test_a_refusal_brings_no_traceback_of_the_driver():
    refused = refusal("postgresql://anna:s3cret@127.0.0.1:9/raters")
    assert refused.__suppress_context__
    assert refused.__cause__ is None


def test_a_store_of_a_newer_program_is_left_alone(tmp_path):
    file = tmp_path / "raters.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    (problem,) = refusal(f"sqlite:///{file}").problems
    assert problem.code == "store_newer"


def test_a_missing_driver_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    (problem,) = refusal("postgresql://anna:s3cret@127.0.0.1:9/missing").problems
    assert problem.code == "store_driver_missing"
    assert "pip install" in catalog("ru").problem(problem)


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_are_sentences(language, tmp_path):
    (problem,) = refusal(f"sqlite:///{tmp_path}/no/folder/raters.db").problems
    assert "folder" in catalog(language).problem(problem)
