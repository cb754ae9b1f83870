"""What is written about an action: Markdown for people and agents, and One's ioSchema for forms."""

import json
from typing import Any

from desktop.sandbox.actions import Action
from desktop.sandbox.manner import Manner


def knowledge_row(action: Action, manner: Manner) -> dict[str, Any]:
    """The row of GET /v1/knowledge."""
    row: dict[str, Any] = {
        "id": action.id,
        "_id": action.id,
        "connectionPlatform": action.platform,
        "title": action.title,
        "path": action.path,
        "method": action.method,
        "baseUrl": action.base_url,
        "tags": action.tags,
        "active": True,
        "knowledge": markdown(action),
    }
    return row | ({"ioSchema": io_schema(action)} if manner.has_one_rows else {})


def markdown(action: Action) -> str:
    """The action's page."""
    parts = [f"# {action.title}", f"`{action.method} {action.base_url}{action.path}`"]
    if action.doc:
        parts.append(action.doc)
    parts += _table("Path parameters", dict.fromkeys(action.variables, "Required"))
    parts += _table("Query parameters", action.query)
    if action.body is not None:
        kind = "application/x-www-form-urlencoded" if action.form else "application/json"
        parts += [f"## Request body ({kind})", f"```json\n{json.dumps(action.body, indent=2)}\n```"]
    if action.output is not None:
        parts += ["## Response", f"```json\n{json.dumps(action.output, indent=2)}\n```"]
    return "\n\n".join(parts) + "\n"


def io_schema(action: Action) -> dict[str, Any]:
    """Inputs and an example, as One describes them."""
    groups = {
        "path": _group(dict.fromkeys(action.variables, "Part of the path"), required=action.variables),
        "query": _group(action.query),
        "body": _group(dict.fromkeys(action.body or {}, ""), required=tuple(action.body or {})),
    }
    inputs: dict[str, Any] = {
        "path": {name: "me" if name == "userId" else "example" for name in action.variables},
        "query": {},
        "headers": {"Content-Type": _content_type(action)} if action.body is not None else {},
        "body": action.body,
    }
    return {
        "inputSchema": {"type": "object", "properties": groups},
        "outputSchema": {"type": "object", "properties": {}},
        "ioExample": {"input": inputs, "output": action.output or {}},
    }


def _content_type(action: Action) -> str:
    return "application/x-www-form-urlencoded" if action.form else "application/json"


def _group(names: dict[str, str], required: tuple[str, ...] = ()) -> dict[str, Any]:
    properties = {name: {"type": "string", "description": text} for name, text in names.items()}
    return {"type": "object", "required": list(required), "properties": properties}


def _table(title: str, rows: dict[str, str]) -> list[str]:
    if not rows:
        return []
    lines = "\n".join(f"| `{name}` | {text} |" for name, text in rows.items())
    return [f"## {title}", f"| name | meaning |\n| --- | --- |\n{lines}"]
