"""Templates of words: a small, safe part of Jinja2 that always ends.

A template is text with `{{ variable }}`, `{% if %}`, `{% for %}`, `{% set %}`, comments and the filters of `FILTERS`.
No calls, no includes, no macros, no arithmetic: whatever is written in it, rendering takes a bounded time and room.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from rules.providers import each
from rules.wording import Value

if TYPE_CHECKING:
    from types import CodeType

    from jinja2 import nodes
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment

FILTERS = frozenset(
    {"capitalize", "d", "default", "first", "join", "last", "length", "lower", "title", "trim", "upper"}
)
LANGUAGE = each(
    """
    Template Output TemplateData Name Const If CondExpr For Assign Filter Test Compare Operand And Or Not Concat
    Getitem Getattr Slice List Tuple
    """
)
"""The kinds of node that a template may be made of."""
ROUNDS = 1_000
"""Rounds of all loops of one rendering together."""
LENGTH = 20_000
"""Characters of a template, and of what comes of it."""
_BREAK, _ITEM = "\\", "- "
_COUNTED, _MEASURED, _SPENT = "counted", "measured", "rounds spent"


class TemplateError(Exception):
    """A template that cannot be used. One line: its file, the line where that is known, and what is wrong."""

    def __init__(self, name: str, what: str, line: int | None = None) -> None:
        where = name if line is None else f"{name}, line {line}"
        super().__init__(f"{where}: {' '.join(what.split())[:200]}")


def rendered(name: str, source: str, values: Mapping[str, Value]) -> str:
    """The text, laid out as CommonMark reads it: the lines of a paragraph are one line, unless one ends with a
    backslash or the next is a list item; one empty line at most parts two paragraphs.
    """
    from jinja2 import Template
    from jinja2 import TemplateError as JinjaError

    environment = _environment()
    code = _compiled(name, source, frozenset(values))
    template = Template.from_code(environment, code, {})
    try:
        return _tidied(_within(name, template.generate({**values, _SPENT: []})))
    except (JinjaError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError) as error:
        raise TemplateError(name, str(error), _line_of(error, name)) from error


def check(name: str, source: str, *, known: Mapping[str, Value], unknown: Mapping[str, Value]) -> None:
    """Raise TemplateError for what is wrong with a template, seen in it or met in a trial.

    It is tried with all that may be known, with nothing, and with each fact missing or known by itself.
    """
    trials = [known, unknown]
    trials += [{**known, fact: unknown[fact]} for fact in known] + [{**unknown, fact: known[fact]} for fact in known]
    if not all(rendered(name, source, values) for values in trials):
        raise TemplateError(name, "no words come of it")


def _within(name: str, chunks: Iterator[str]) -> str:
    parts: list[str] = []
    length = 0
    for chunk in chunks:
        parts.append(chunk)
        length += len(chunk)
        if length > LENGTH:
            raise TemplateError(name, f"the text gets longer than {LENGTH:,} characters")
    return "".join(parts)


def _tidied(text: str) -> str:
    lines: list[str] = []
    flows = False
    for raw in text.splitlines():
        line = " ".join(raw.split())
        if flows and line and not line.startswith(_ITEM):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
        flows = bool(line) and not line.endswith(_BREAK)
    kept = [
        _one_stop(line.removesuffix(_BREAK).strip()) for at, line in enumerate(lines) if line or (at and lines[at - 1])
    ]
    return "\n".join(kept).strip("\n")


def _one_stop(line: str) -> str:
    """An abbreviation at the end of a sentence keeps one full stop: "Acme Inc.." is "Acme Inc."."""
    return line if "..." in line else line.replace("..", ".").replace(".?", "?")


@lru_cache(maxsize=1)
def _environment() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,  # plain text for a mail, never HTML
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    environment.filters |= {_COUNTED: _counted_filter(), _MEASURED: _measured}
    return environment


def _counted_filter() -> object:
    from jinja2 import pass_context

    @pass_context
    def counted(context: "Context", items: Iterable[object]) -> Iterator[object]:
        for item in items:
            context[_SPENT].append(None)
            if len(context[_SPENT]) > ROUNDS:
                raise ValueError(f"the loops take more than {ROUNDS:,} rounds")
            yield item

    return counted


def _measured(value: object) -> object:
    if len(str(value)) > LENGTH:
        raise ValueError(f"a value gets longer than {LENGTH:,} characters")
    return value


@lru_cache(maxsize=128)
def _compiled(name: str, source: str, variables: frozenset[str]) -> "CodeType":
    from jinja2 import TemplateSyntaxError

    if len(source) > LENGTH:
        raise TemplateError(name, f"longer than {LENGTH:,} characters")
    environment = _environment()
    try:
        tree = environment.parse(source, name, name)
        _examine(name, tree, variables)
        return environment.compile(_bounded(tree), name, name)
    except TemplateSyntaxError as error:
        raise TemplateError(name, error.message or "cannot be read", error.lineno) from error
    except (RecursionError, MemoryError, SyntaxError) as error:
        raise TemplateError(name, "nested too deeply") from error


def _examine(name: str, tree: "nodes.Template", variables: frozenset[str]) -> None:
    from jinja2 import nodes

    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"} | {"loop"}
    for node in _every(tree):
        if problem := _problem(node, variables | own):
            raise TemplateError(name, problem, node.lineno)


def _problem(node: "nodes.Node", known: frozenset[str]) -> str:
    from jinja2 import nodes

    match node:
        case nodes.Name(name=word, ctx="load") if word not in known:
            return f"unknown variable {word!r}{_nearest(word, known)}"
        case nodes.Filter(name=word) if word not in FILTERS:
            return f"the filter {word!r} is not among {', '.join(sorted(FILTERS))}"
        case nodes.Getattr(node=nodes.Name(name="loop")):
            return ""
        case nodes.Getattr(attr=word):
            return f"{word!r}: variables have no attributes"
        case nodes.For(recursive=True):
            return "a recursive loop is not allowed"
        case _ if type(node).__name__ not in LANGUAGE:
            return f"{type(node).__name__.lower()} is not allowed in a template"
        case _:
            return ""


def _nearest(word: str, known: frozenset[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _every(node: "nodes.Node") -> Iterator["nodes.Node"]:
    yield node
    for child in node.iter_child_nodes():
        yield from _every(child)


def _bounded(tree: "nodes.Template") -> "nodes.Template":
    """The tree with its loops counted and its assignments measured."""
    from jinja2 import nodes

    for loop in tree.find_all(nodes.For):
        loop.iter = _filtered(loop.iter, _COUNTED)
    for assignment in tree.find_all(nodes.Assign):
        assignment.node = _filtered(assignment.node, _MEASURED)
    return tree


def _filtered(node: "nodes.Node", name: str) -> "nodes.Filter":
    from jinja2 import nodes

    wrapped = nodes.Filter(cast("nodes.Expr", node), name, [], [], None, None, lineno=node.lineno)
    wrapped.set_environment(_environment())
    return wrapped


def _line_of(error: BaseException, name: str) -> int | None:
    """The template's line in which the error rose. Jinja2 rewrites the traceback so that it shows the template."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
