"""Stripe's API v1: form-encoded in, JSON out."""

from typing import Any

from desktop.sandbox.third_parties.party import (
    Account,
    ThirdParty,
    UpstreamCall,
    UpstreamReply,
    upstream_json,
)


class Stripe(ThirdParty):
    """Balance, customers and checkout sessions, in test mode."""

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._customers: dict[str, dict[str, Any]] = {}
        for name in ("Dana Whitfield", "Sam Okafor"):
            self._add({"name": name, "email": f"{name.split()[0].lower()}@example.com"})

    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """v1/balance, v1/customers[/{id}], v1/checkout/sessions."""
        match (call.method, *call.segments):
            case ("GET", "v1", "balance"):
                return upstream_json(_balance())
            case ("GET", "v1", "customers"):
                return self._list(call)
            case ("POST", "v1", "customers"):
                return self._written(call, self._add)
            case ("GET", "v1", "customers", id_) if id_ in self._customers:
                return upstream_json(self._customers[id_])
            case (_, "v1", "customers", id_):
                return _error(404, f"No such customer: '{id_}'", code="resource_missing", param="id")
            case ("POST", "v1", "checkout", "sessions"):
                return self._written(call, self._session)
            case _:
                text = f"Unrecognized request URL ({call.method}: {call.path})."
                return _error(404, text)

    def unauthorized(self) -> UpstreamReply:
        """As Stripe words it."""
        return _error(401, "Invalid API Key provided: rk_test_****1234")

    def _written(self, call: UpstreamCall, make: Any) -> UpstreamReply:
        if any(k == "content-type" and "json" in v for k, v in call.headers) and call.body:
            # The real one refuses JSON like this, and everybody runs into it once.
            return _error(400, "Invalid request: the body must be application/x-www-form-urlencoded.")
        made: Any = make(call.fields)
        return made if isinstance(made, UpstreamReply) else upstream_json(made)

    def _list(self, call: UpstreamCall) -> UpstreamReply:
        email = call.param("email")
        rows = [c for c in reversed(self._customers.values()) if email in {"", c["email"]}]
        limit = call.number("limit", 10, 100)
        page = {"object": "list", "url": "/v1/customers", "has_more": len(rows) > limit, "data": rows[:limit]}
        return upstream_json(page)

    def _add(self, fields: dict[str, Any]) -> dict[str, Any]:
        customer: dict[str, Any] = {
            "id": f"cus_{self.token(14)}",
            "object": "customer",
            "created": int(self.now.timestamp()),
            "email": fields.get("email"),
            "name": fields.get("name"),
            "description": fields.get("description"),
            "livemode": False,
            "metadata": {},
        }
        self._customers[customer["id"]] = customer
        return customer

    def _session(self, fields: dict[str, Any]) -> dict[str, Any] | UpstreamReply:
        mode = fields.get("mode")
        if mode not in {"payment", "setup", "subscription"}:
            text = (
                "Invalid mode: must be one of payment, setup, or subscription"
                if mode
                else "Missing required param: mode."
            )
            return _error(400, text, code="parameter_missing", param="mode")
        id_ = f"cs_test_{self.token(24)}"
        return {
            "id": id_,
            "object": "checkout.session",
            "mode": mode,
            "status": "open",
            "payment_status": "unpaid",
            "success_url": fields.get("success_url"),
            "url": f"https://checkout.stripe.com/c/pay/{id_}",
            "livemode": False,
        }


def _balance() -> dict[str, Any]:
    amount = [{"amount": 125_430, "currency": "usd", "source_types": {"card": 125_430}}]
    return {"object": "balance", "available": amount, "pending": [], "livemode": False}


def _error(status: int, message: str, **more: str) -> UpstreamReply:
    error = {"message": message, "type": "invalid_request_error"} | more
    return upstream_json({"error": error}, status)
