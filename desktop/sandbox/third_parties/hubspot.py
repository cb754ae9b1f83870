"""HubSpot's CRM v3: contacts and owners."""

from typing import Any

from desktop.sandbox.narrow import as_object
from desktop.sandbox.third_parties.party import (
    Account,
    ThirdParty,
    UpstreamCall,
    UpstreamReply,
    upstream_json,
)

_PEOPLE = (("Dana", "Whitfield"), ("Sam", "Okafor"), ("Liu", "Wei"), ("Priya", "Nair"), ("Mateo", "Silva"))

_DETAILS = {
    "portalId": 8675309,
    "accountType": "STANDARD",
    "timeZone": "Europe/Berlin",
    "companyCurrency": "EUR",
    "uiDomain": "app.hubspot.com",
    "dataHostingLocation": "eu1",
}


class HubSpot(ThirdParty):
    """Contacts with text properties; an e-mail address is there once."""

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._contacts: dict[str, dict[str, Any]] = {}
        for first, last in _PEOPLE:
            self._add({"email": f"{first.lower()}@example.com", "firstname": first, "lastname": last})

    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """crm/v3/objects/contacts[/{id}], crm/v3/owners and account-info/v3/details."""
        match (call.method, *call.segments):
            case ("GET", "account-info", "v3", "details"):
                return upstream_json(_DETAILS)
            case ("GET", "crm", "v3", "owners"):
                return upstream_json({"results": [self._owner()]})
            case ("GET", "crm", "v3", "objects", "contacts"):
                return self._list(call)
            case ("POST", "crm", "v3", "objects", "contacts"):
                return self._create(call.fields.get("properties"))
            case (_, "crm", "v3", "objects", "contacts", id_) if id_ not in self._contacts:
                return self._error(404, "OBJECT_NOT_FOUND", "resource not found")
            case ("GET", "crm", "v3", "objects", "contacts", id_):
                return upstream_json(self._contacts[id_])
            case ("PATCH", "crm", "v3", "objects", "contacts", id_):
                self._contacts[id_]["properties"] |= as_object(call.fields.get("properties")) or {}
                return upstream_json(self._contacts[id_])
            case ("DELETE", "crm", "v3", "objects", "contacts", id_):
                del self._contacts[id_]
                return UpstreamReply(204, (), b"")
            case _:
                return self._error(404, "OBJECT_NOT_FOUND", "The requested resource does not exist.")

    def unauthorized(self) -> UpstreamReply:
        """As HubSpot words it."""
        return self._error(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired.")

    def _list(self, call: UpstreamCall) -> UpstreamReply:
        rows = list(self._contacts.values())
        limit, start = call.number("limit", 10, 100), call.number("after", 0, 10**8)
        page: dict[str, Any] = {"results": rows[start : start + limit]}
        if start + limit < len(rows):
            page["paging"] = {"next": {"after": str(start + limit)}}
        return upstream_json(page)

    def _create(self, properties: Any) -> UpstreamReply:
        named = as_object(properties)
        if not named:
            return self._error(
                400, "VALIDATION_ERROR", "Property values were not valid: properties is required"
            )
        email = named.get("email")
        for id_, contact in self._contacts.items():
            if email and contact["properties"].get("email") == email:
                return self._error(409, "CONFLICT", f"Contact already exists. Existing ID: {id_}")
        return upstream_json(self._add(named), 201)

    def _add(self, properties: dict[str, Any]) -> dict[str, Any]:
        now = self.now.strftime("%Y-%m-%dT%H:%M:%S.000Z")
        contact: dict[str, Any] = {
            "id": str(501 + len(self._contacts)),
            "properties": {"createdate": now} | properties,
            "createdAt": now,
            "updatedAt": now,
            "archived": False,
        }
        self._contacts[contact["id"]] = contact
        return contact

    def _owner(self) -> dict[str, Any]:
        name = self.account.email.split("@")[0].title()
        return {"id": "71", "email": self.account.email, "firstName": name, "lastName": "", "archived": False}

    def _error(self, status: int, category: str, message: str) -> UpstreamReply:
        body = {"status": "error", "message": message, "correlationId": self.token(32), "category": category}
        return upstream_json(body, status)
