"""Streamlit's own words in the reader's language: one script that swaps them as they appear."""

from __future__ import annotations

import json
import re

from raters.text import catalog

# Streamlit's English, word for word, and the catalog code of its translation.
PHRASES = {
    "Upload": "word-upload",
    "Browse files": "word-browse",
    "Add files": "word-add-files",
    "Drag and drop file here": "word-drop-file",
    "Drag and drop files here": "word-drop-files",
    "Drag and drop a file here": "word-drop-file",
    "or drag and drop": "word-or-drop",
    "Remove file": "word-remove-file",
    "Choose options": "word-choose-options",
    "Choose an option": "word-choose",
    "No results": "word-no-results",
    "No options to select": "word-no-options",
    "Clear value": "word-clear",
    "Clear selection": "word-clear",
    "Close": "word-close",
    "Open": "word-open",
    "Expand sidebar": "word-sidebar-open",
    "Collapse sidebar": "word-sidebar-close",
    "Open sidebar": "word-sidebar-open",
    "Close sidebar": "word-sidebar-close",
    "App pages": "word-pages",
    "Sidebar": "word-sidebar",
    "Skip to main content": "word-skip",
    "file upload": "word-drop-file",
    "add icon": "word-add-files",
    "Dismiss": "word-close",
    "Previous month": "word-previous-month",
    "Next month": "word-next-month",
    "Use arrow keys to navigate dates. Enter to select. Escape to close.": "word-calendar-keys",
    "Main menu": "word-menu",
    "Settings": "word-settings",
    "Rerun": "word-rerun",
    "Print": "word-print",
    "Stop": "word-stop",
    "Running...": "word-running",
    "RUNNING...": "word-running",
    "CONNECTING": "word-connecting",
    "Connecting": "word-connecting",
    "Connection error": "word-connection-error",
    "Fullscreen": "word-fullscreen",
    "Close fullscreen": "word-fullscreen-close",
    "View fullscreen": "word-fullscreen",
    "Show/hide columns": "word-columns",
    "Download as CSV": "word-download-csv",
    "Search": "word-search",
    "Download failed": "word-download-failed",
    "Press Enter to apply": "word-press-enter",
    "Press Enter to submit form": "word-press-enter-form",
    "Press Ctrl+Enter to apply": "word-press-ctrl-enter",
    "Press ⌘+Enter to apply": "word-press-ctrl-enter",
    "Increment": "word-more",
    "Decrement": "word-fewer",
    "Choose date": "word-choose-date",
    "Page not found": "word-page-not-found",
    "Error:": "word-error",
    "Error uploading file": "word-upload-failed",
    "Network error": "word-connection-error",
    "Connection lost. Please wait for the app to reconnect, then try again.": "word-connection-lost",
    "Appearance": "word-appearance",
    "System": "word-theme-system",
    "Light": "word-theme-light",
    "Dark": "word-theme-dark",
}
PATTERNS = {
    r"^Help for (.+)$": "word-help-for",
    r"^Remove (.+)$": "word-remove",
    r"^Show/hide columns: (.+)$": "word-columns-of",
    r"^Download as CSV: (.+)$": "word-download-csv-of",
    r"^Search: (.+)$": "word-search-of",
    r"^Fullscreen: (.+)$": "word-fullscreen-of",
    r"^day, (.+)$": "word-day",
    r"^month, (.+)$": "word-month",
    r"^year, (.+)$": "word-year",
    r"^Choose date, (.+)$": "word-choose-date-in",
    r"^(\d+) options? available\.$": "word-options",
    r"^(\d+)(?:\.0)?B$": "word-bytes",
    r"^(\d+(?:\.\d)?)KB$": "word-kilobytes",
    r"^(\d+(?:\.\d)?)MB$": "word-megabytes",
    r"^(\d+)MB per file$": "word-mb-per-file",
    r"^(?:Error: )?File must be (\d+)(?:\.0)?MB or smaller\.$": "word-file-too-large",
    r"^(?:Error: )?(.*) files are not allowed\.$": "word-file-of-another-kind",
    r"^(?:Error: )?Number is outside the allowed range\. Please enter a value between (\d+) and (\d+)\.$": (
        "word-number-outside"
    ),
    r"^The page that you have requested does not seem to exist\.(.*)$": "word-page-missing",
}
"""Phrases with something inside them: the catalog gets it as $what, two things as a range."""

OURS = "script, style, textarea, [data-testid=stMarkdownContainer], [data-testid=stAlert]"
THEIRS = "[data-testid=stFileUploader] button"
"""Words in Markdown are ours or the users' and are never swapped, except on the buttons of the uploader."""

# The script also lets the keyboard into tables that scroll sideways and says which page of the menu is the
# one looked at: Streamlit forgets both.

TEMPLATE = """(() => {
  const words = %(words)s, patterns = %(patterns)s.map(([from, to]) => [new RegExp(from), to]);
  const names = ["aria-label", "placeholder", "title", "alt"];
  const swapped = window.ratersSwapped ??= new Map();
  const read = (node, name) => name ? node.getAttribute(name) : node.nodeValue;
  const write = (node, name, value) => name ? node.setAttribute(name, value) : (node.nodeValue = value);
  const said = (text) => {
    const bare = text.trim();
    if (Object.hasOwn(words, bare)) return text.replace(bare, words[bare]);
    const found = patterns.find(([from]) => from.test(bare));
    return found ? text.replace(bare, bare.replace(...found)) : text;
  };
  const swap = (node, name) => {
    const old = read(node, name), now = old && said(old);
    if (now === old) return;
    write(node, name, now);
    swapped.set(node, { ...swapped.get(node), [name]: [old, now] });
    if (swapped.size > 2000) for (const kept of swapped.keys()) if (!kept.isConnected) swapped.delete(kept);
  };
  const visit = (node) => {
    const element = node.nodeType === 3 ? node.parentElement : node;
    if (!element?.closest || (element.closest(%(ours)s) && !element.closest(%(theirs)s))) return;
    if (node.nodeType === 3) return swap(node, "");
    names.forEach((name) => swap(node, name));
    node.childNodes.forEach(visit);
  };
  window.ratersWords?.disconnect();
  for (const [node, values] of swapped)
    for (const [name, [old, now]] of Object.entries(values))
      if (read(node, name) === now) write(node, name, old);
  swapped.clear();
  document.documentElement.lang = %(language)s;
  const reach = () => document.querySelectorAll("[data-testid=stTable] table").forEach((table) => {
    for (let box = table.parentElement; box?.closest("[data-testid=stTable]"); box = box.parentElement)
      if (box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== "visible")
        box.tabIndex = 0;
  });
  const current = () => document.querySelectorAll("[data-testid=stSidebar] a").forEach((link) => {
    if (link.closest("[class*=_here]")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
  current();
  window.ratersWords = new MutationObserver((changes) => {
    requestAnimationFrame(reach);
    requestAnimationFrame(current);
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(visit);
      else visit(target);
    }
  });
  visit(document.body);
  window.ratersWords.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: names,
  });
})();"""


def program(language: str) -> str:
    """The script's text for a language; the app lists its hash as one of the inline scripts allowed."""
    text = catalog(language)
    swap = language != "en"  # Streamlit speaks English; the English program only undoes the other one
    filled = TEMPLATE % {
        "words": _json({phrase: text(code) for phrase, code in PHRASES.items()} if swap else {}),
        "patterns": _json([[p, text(code, what=_inside(p))] for p, code in PATTERNS.items()] if swap else []),
        "ours": _json(OURS),
        "theirs": _json(THEIRS),
        "language": _json(language),
    }
    return re.sub(r"\s*\n\s*", " ", filled)


def _inside(pattern: str) -> str:
    """What the pattern found, as JavaScript puts it in: $1, or $1–$2."""
    return "–".join(f"${number}" for number in range(1, re.compile(pattern).groups + 1))


def script(language: str) -> str:
    """The HTML element that runs the program."""
    return f"<script>{program(language)}</script>"


def _json(value: object) -> str:
    """JSON that cannot end the script element early."""
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
