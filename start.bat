@echo off
rem Starts the app; the first time it also makes a virtual environment and installs what is needed.
cd /d "%~dp0"
if not exist .venv (
  py -3 -m venv .venv || python -m venv .venv || goto :nopython
)
call .venv\Scripts\activate.bat
fc /b requirements.txt .venv\installed.txt >nul 2>&1 || (
  pip install -r requirements.txt || goto :failed
  copy /y requirements.txt .venv\installed.txt >nul
)
streamlit run app.py
goto :eof
:nopython
echo Python 3.11 or newer is needed: https://www.python.org/downloads/
pause
goto :eof
:failed
echo The installation did not finish. Check the connection and start again.
pause
