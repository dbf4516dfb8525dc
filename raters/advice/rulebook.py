"""The rule base as a methodist keeps it: data/rules.toml, checked once and typed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, partial
from typing import Annotated, Any, Literal

from raters.limits import TABLES, limits_of
from raters.structure import Count, Words, entries, one_of, read_toml, structured, table
from raters.terms import CIRCUMSTANCES

Format = Literal["seminar", "individual", "step"]
"""A meeting, a session with each person by itself, anything else."""
Role = Literal["cause", "first", "owed", "fallback", "data", "keep"]
"""What the step of a rule is to the plan; the head of the file says what each means."""
SCORES = "scores"
"""What the tests of a rule are about if they need no circumstance of the scores."""
Tested = Annotated[str, partial(one_of, (SCORES, *CIRCUMSTANCES))]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCard:
    """One rule of the book: what to do when it finds something, and from which limits on it does.

    limits : an instance of the rule's own dataclass of limits
    advisory : it says how far the data reach or what follows, and names no cause of its own
    refutable : it claims something that later works can refute
    in_order : a criterion it speaks of may be in order all the same
    per_criterion : each criterion has a step of its own
    silent_after, replaces, sets_aside : codes of rules that silence it on a criterion, that it replaces,
        whose works it leaves out
    outweighs : codes of rules that it replaces where it explains as much
    tests : what its tests are about: "scores" or a circumstance of theirs
    """

    code: str = ""
    action: Words
    format: Format
    minutes: Count | None = None
    due_days: Count
    check_works: Count | None = None
    discuss_works: Count
    basis: Words
    limits: Any
    advisory: bool = False
    refutable: bool = True
    in_order: bool = False
    per_criterion: bool = False
    role: Role = "cause"
    silent_after: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    outweighs: tuple[str, ...] = ()
    sets_aside: tuple[str, ...] = ()
    tests: tuple[Tested, ...] = ()

    @property
    def facts(self) -> Mapping[str, float]:
        """Its limits as facts of a sentence: `limit_points`."""
        return {f"limit_{item.name}": getattr(self.limits, item.name) for item in fields(self.limits)}


Rulebook = Mapping[str, RuleCard]


def has_own_steps(action: str, rules: Rulebook) -> bool:
    """Whether each criterion has a step of its own with this action."""
    return any(card.per_criterion for card in rules.values() if card.action == action)


def read_rulebook(content: bytes, name: str, limits: Mapping[str, type]) -> Rulebook:
    """Read a rule base; `limits` gives the dataclass of limits of every rule there is.

    Raises Refused with every problem found.
    """
    book = structured(read_toml(content, name), _book(tuple(limits.items())), name)
    return {code: book[code] for code in limits}


@cache
def _book(limits: tuple[tuple[str, type], ...]) -> Any:
    """The kind of the whole file; making it takes a tenth of a second."""
    codes = [code for code, _ in limits]
    return entries(TABLES | {code: _card(code, kind, codes) for code, kind in limits})


def _card(code: str, kind: type, rules: Collection[str]) -> Any:
    """The kind of a rule's table, which becomes its card; its lists are of codes of the other rules."""
    others = tuple[Annotated[str, partial(one_of, [rule for rule in rules if rule != code])], ...]
    lists = {"silent_after": others, "replaces": others, "outweighs": others, "sets_aside": others}
    card = table(RuleCard, **{"code": None, "limits": limits_of(kind), **lists})
    return Annotated[card, lambda card: replace(card, code=code)]
