#!/bin/sh
# Starts the app; the first time it also makes a virtual environment and installs what is needed.
set -e
cd "$(dirname "$0")"
if [ ! -d .venv ]; then
  python3 -m venv .venv
fi
. .venv/bin/activate
if ! cmp -s requirements.txt .venv/installed.txt; then
  pip install -r requirements.txt
  cp requirements.txt .venv/installed.txt
fi
exec streamlit run app.py
