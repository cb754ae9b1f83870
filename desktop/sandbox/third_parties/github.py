"""GitHub's REST API: one user, three repositories, issues."""

from typing import Any

from desktop.sandbox.narrow import as_list
from desktop.sandbox.third_parties.party import (
    Account,
    ThirdParty,
    UpstreamCall,
    UpstreamReply,
    upstream_json,
)

_REPOSITORIES = (
    ("storefront", "The shop's front end", "TypeScript"),
    ("billing-service", "Invoices and payments", "Python"),
    ("handbook", "How we work", None),
)


class GitHub(ThirdParty):
    """Issues are kept for each repository, numbered from 1."""

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._login = account.email.split("@")[0].replace(".", "-")
        self._issues: dict[str, list[dict[str, Any]]] = {name: [] for name, _, _ in _REPOSITORIES}
        self._open("storefront", {"title": "Images load twice on slow connections", "labels": ["bug"]})

    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """user, user/repos, repos/{owner}/{repo} and its issues."""
        match (call.method, *call.segments):
            case ("GET", "user"):
                return self._json(self._user())
            case ("GET", "user", "repos"):
                limit, page = call.number("per_page", 30, 100), call.number("page", 1, 10**6)
                rows = [self._repository(*repository) for repository in _REPOSITORIES]
                return self._json(rows[(page - 1) * limit : page * limit])
            case (_, "repos", owner, name, *rest) if owner == self._login and name in self._issues:
                return self._on_repository(call, name, rest)
            case _:
                return _error(404, "Not Found")

    def unauthorized(self) -> UpstreamReply:
        """As GitHub words it."""
        return _error(401, "Bad credentials")

    def _on_repository(self, call: UpstreamCall, name: str, rest: list[str]) -> UpstreamReply:
        match (call.method, *rest):
            case ("GET",):
                return self._json(next(self._repository(*r) for r in _REPOSITORIES if r[0] == name))
            case ("GET", "issues"):
                state = call.param("state", "open")
                return self._json([i for i in reversed(self._issues[name]) if state in {"all", i["state"]}])
            case ("POST", "issues"):
                title = call.fields.get("title")
                if not isinstance(title, str) or not title:
                    errors = [{"resource": "Issue", "code": "missing_field", "field": "title"}]
                    return _error(422, "Validation Failed", errors)
                return self._json(self._open(name, call.fields), 201)
            case ("GET" | "PATCH" as method, "issues", number) if self._issue(name, number):
                issue = self._issue(name, number) or {}
                if method == "PATCH":
                    issue |= {k: v for k, v in call.fields.items() if k in {"title", "body", "state"}}
                return self._json(issue)
            case _:
                return _error(404, "Not Found")

    def _issue(self, name: str, number: str) -> dict[str, Any] | None:
        return next((issue for issue in self._issues[name] if str(issue["number"]) == number), None)

    def _open(self, name: str, fields: dict[str, Any]) -> dict[str, Any]:
        issues = self._issues[name]
        url = f"https://github.com/{self._login}/{name}/issues/{len(issues) + 1}"
        labels = as_list(fields.get("labels")) or []
        issue: dict[str, Any] = {
            "id": self.random.randrange(10**9),
            "number": len(issues) + 1,
            "state": "open",
            "title": fields["title"],
            "body": fields.get("body"),
            "labels": [{"name": label} for label in labels],
            "user": {"login": self._login},
            "html_url": url,
            "created_at": self.now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        issues.append(issue)
        return issue

    def _user(self) -> dict[str, Any]:
        return {
            "login": self._login,
            "id": sum(self._login.encode()) + 4000,
            "type": "User",
            "name": self._login.replace("-", " ").title(),
            "email": self.account.email,
            "public_repos": len(_REPOSITORIES),
        }

    def _repository(self, name: str, description: str, language: str | None) -> dict[str, Any]:
        return {
            "id": sum(name.encode()) + 90_000,
            "name": name,
            "full_name": f"{self._login}/{name}",
            "private": name == "billing-service",
            "owner": {"login": self._login},
            "html_url": f"https://github.com/{self._login}/{name}",
            "description": description,
            "language": language,
            "open_issues_count": sum(issue["state"] == "open" for issue in self._issues[name]),
            "default_branch": "main",
        }

    def _json(self, value: Any, status: int = 200) -> UpstreamReply:
        limits = (("x-ratelimit-limit", "5000"), ("x-ratelimit-remaining", "4999"))
        return upstream_json(value, status, limits)


def _error(status: int, message: str, errors: list[dict[str, str]] | None = None) -> UpstreamReply:
    body: dict[str, Any] = {"message": message, "documentation_url": "https://docs.github.com/rest"}
    return upstream_json(body | ({"errors": errors} if errors else {}) | {"status": str(status)}, status)
