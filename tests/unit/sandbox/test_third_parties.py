"""The six third parties keep state for each connection, and fail in their own words."""

import base64

import pytest

PASS = "/v1/passthrough"


@pytest.fixture
def on_party(on_sandbox):
    """Runs `work(ask)`; ask(method, path, **more) goes through one working connection of `platform`."""

    def call(platform, work):
        async def through(sandbox, client):
            rows = (await client.get(f"/v1/vault/connections?platform={platform}&limit=150")).json()["rows"]
            keys = [row["key"] for row in rows if row["state"] == "operational"]

            async def ask(method, path, key=keys[0], **more):
                headers = {sandbox.service.connection_header: key} | more.pop("headers", {})
                return await client.request(method, f"{PASS}/{path}", headers=headers, **more)

            await work(ask, keys)

        on_sandbox(through, connections=120)

    return call


def raw_mail(text):
    return {"raw": base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")}


MAILBOX = "gmail/v1/users/me"


def test_gmail_lists_a_sent_message_and_only_in_its_own_mailbox(on_party):
    async def work(ask, keys):
        before = (await ask("GET", f"{MAILBOX}/messages")).json()["resultSizeEstimate"]
        mail = raw_mail("To: dana@example.com\r\nSubject: Grüße\r\n\r\nHello Dana")
        sent = (await ask("POST", f"{MAILBOX}/messages/send", json=mail)).json()
        listed = (await ask("GET", f"{MAILBOX}/messages")).json()
        assert listed["messages"][0]["id"] == sent["id"]
        assert listed["resultSizeEstimate"] == before + 1
        found = (await ask("GET", f"{MAILBOX}/messages?q=to:dana hello")).json()["messages"]
        assert [message["id"] for message in found] == [sent["id"]]
        whole = (await ask("GET", f"{MAILBOX}/messages/{sent['id']}")).json()
        assert {"name": "Subject", "value": "Grüße"} in whole["payload"]["headers"]
        assert base64.urlsafe_b64decode(whole["payload"]["body"]["data"]) == b"Hello Dana"
        profile = (await ask("GET", f"{MAILBOX}/profile")).json()
        assert profile["messagesTotal"] == before + 1
        other = await ask("GET", f"{MAILBOX}/messages?q=to:dana hello", key=keys[1])
        assert other.json()["messages"] == []

    on_party("gmail", work)


def test_gmail_takes_the_guides_example(on_party):
    async def work(ask, keys):
        body = {"to": "recipient@example.com", "subject": "Hello", "body": "Message content"}
        sent = await ask("POST", "gmail/messages/send", json=body)
        assert (sent.status_code, sent.json()["labelIds"]) == (200, ["SENT"])
        found = (await ask("GET", "users/me/messages?q=subject:hello&labelIds=SENT")).json()["messages"]
        assert [message["id"] for message in found] == [sent.json()["id"]]

    on_party("gmail", work)


def test_gmail_trashes_restores_and_deletes(on_party):
    async def work(ask, keys):
        id_ = (await ask("GET", f"{MAILBOX}/messages")).json()["messages"][0]["id"]

        async def ids(query=""):
            rows = (await ask("GET", f"{MAILBOX}/messages{query}")).json()["messages"]
            return [row["id"] for row in rows]

        await ask("POST", f"{MAILBOX}/messages/{id_}/trash")
        assert id_ not in await ids()
        assert await ids("?labelIds=TRASH") == [id_]
        await ask("POST", f"{MAILBOX}/messages/{id_}/untrash")
        assert id_ in await ids()
        gone = await ask("DELETE", f"{MAILBOX}/messages/{id_}")
        assert (gone.status_code, gone.content) == (204, b"")
        assert (await ask("GET", f"{MAILBOX}/messages/{id_}")).status_code == 404

    on_party("gmail", work)


def test_gmail_pages_its_messages(on_party):
    async def work(ask, keys):
        seen, token = [], ""
        for _ in range(3):
            page = (await ask("GET", f"{MAILBOX}/messages?maxResults=2&pageToken={token}")).json()
            seen += [row["id"] for row in page["messages"]]
            token = page.get("nextPageToken", "")
        assert len(seen) == len(set(seen)) == 5
        assert token == ""

    on_party("gmail", work)


def test_gmail_keeps_labels_and_drafts(on_party):
    async def work(ask, keys):
        label = (await ask("POST", f"{MAILBOX}/labels", json={"name": "Invoices"})).json()
        await ask("PATCH", f"{MAILBOX}/labels/{label['id']}", json={"name": "Paid"})
        labels = (await ask("GET", f"{MAILBOX}/labels")).json()["labels"]
        assert {"id": label["id"], "name": "Paid", "type": "user"} in labels
        assert (await ask("DELETE", f"{MAILBOX}/labels/INBOX")).status_code == 404
        draft = (
            await ask("POST", f"{MAILBOX}/drafts", json={"message": raw_mail("Subject: D\r\n\r\nx")})
        ).json()
        assert (await ask("POST", f"{MAILBOX}/drafts/send", json={"id": draft["id"]})).status_code == 400
        addressed = {"message": raw_mail("To: a@example.com\r\nSubject: D\r\n\r\nx")}
        await ask("PUT", f"{MAILBOX}/drafts/{draft['id']}", json=addressed)
        sent = (await ask("POST", f"{MAILBOX}/drafts/send", json={"id": draft["id"]})).json()
        assert sent["labelIds"] == ["SENT"]
        assert (await ask("GET", f"{MAILBOX}/drafts")).json()["drafts"] == []

    on_party("gmail", work)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"raw": "!"},
        {"raw": ""},
        {"subject": "no recipient"},
        [],
        raw_mail("To: a@b.c\r\nMessage-ID: <\r\n\r\nx"),
        raw_mail("To:,To:--x[,=<"),
    ],
)
def test_gmail_refuses_what_is_no_message(on_party, body):
    async def work(ask, keys):
        reply = await ask("POST", f"{MAILBOX}/messages/send", json=body)
        assert (reply.status_code, reply.json()["error"]["status"]) == (400, "INVALID_ARGUMENT")

    on_party("gmail", work)


@pytest.mark.parametrize(
    "text",
    [
        "To: a@example.com\r\nContent-Type: text/plain; charset=klingon\r\n\r\nx",
        "To: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
        "To: <<<@@,;:\r\nSubject: =?utf-8?b?!!!?=\r\nContent-Type: ;;;\r\n\r\n\x00",
        "To: a@example.com\r\n\r\n" + "😀" * 5000,
    ],
)
def test_gmail_keeps_strange_mails_readable(on_party, text):
    async def work(ask, keys):
        sent = (await ask("POST", f"{MAILBOX}/messages/send", json=raw_mail(text))).json()
        for format_ in ("full", "metadata", "minimal", "raw"):
            reply = await ask("GET", f"{MAILBOX}/messages/{sent['id']}?format={format_}")
            assert (reply.status_code, reply.json()["id"]) == (200, sent["id"])
        assert (await ask("GET", f"{MAILBOX}/messages?q=x")).status_code == 200

    on_party("gmail", work)


@pytest.mark.parametrize("prefix", ["", "api/", "slack/"])
def test_slack_lists_a_posted_message(on_party, prefix):
    async def work(ask, keys):
        assert (await ask("POST", f"{prefix}auth.test")).json()["team"] == "Northwind"
        channels = (await ask("GET", f"{prefix}conversations.list?limit=2")).json()
        assert len(channels["channels"]) == 2
        assert channels["response_metadata"]["next_cursor"] == "2"
        posted = (
            await ask("POST", f"{prefix}chat.postMessage", json={"channel": "#random", "text": "Hi"})
        ).json()
        history = (await ask("GET", f"{prefix}conversations.history?channel={posted['channel']}")).json()
        assert history["messages"][0] == posted["message"]

    on_party("slack", work)


@pytest.mark.parametrize(
    ("method", "path", "body", "error"),
    [
        ("POST", "chat.postMessage", {"channel": "nowhere", "text": "Hi"}, "channel_not_found"),
        ("POST", "chat.postMessage", {"channel": "general"}, "no_text"),
        ("GET", "files.list", None, "unknown_method"),
    ],
)
def test_slack_fails_with_status_200(on_party, method, path, body, error):
    async def work(ask, keys):
        reply = await ask(method, path, json=body)
        assert (reply.status_code, reply.json()["ok"], reply.json()["error"]) == (200, False, error)

    on_party("slack", work)


def test_github_lists_an_opened_issue(on_party):
    async def work(ask, keys):
        login = (await ask("GET", "user")).json()["login"]
        repos = (await ask("GET", "user/repos")).json()
        assert {repo["full_name"] for repo in repos} >= {f"{login}/storefront"}
        path = f"repos/{login}/handbook/issues"
        made = await ask("POST", path, json={"title": "Typo", "labels": ["docs"]})
        assert (made.status_code, made.json()["number"]) == (201, 1)
        assert (await ask("GET", path)).json() == [made.json()]
        await ask("PATCH", f"{path}/1", json={"state": "closed"})
        assert (await ask("GET", path)).json() == []
        assert len((await ask("GET", f"{path}?state=all")).json()) == 1
        assert (await ask("POST", path, json={})).json()["message"] == "Validation Failed"
        missing = await ask("GET", "repos/nobody/nothing")
        assert (missing.status_code, missing.json()["message"]) == (404, "Not Found")

    on_party("github", work)


def test_hubspot_lists_a_created_contact_and_refuses_it_twice(on_party):
    async def work(ask, keys):
        path = "crm/v3/objects/contacts"
        properties = {"email": "new@example.com", "firstname": "New"}
        made = await ask("POST", path, json={"properties": properties})
        assert made.status_code == 201
        assert (await ask("GET", f"{path}?limit=100")).json()["results"][-1] == made.json()
        twice = await ask("POST", path, json={"properties": properties})
        assert (twice.status_code, twice.json()["category"]) == (409, "CONFLICT")
        first = (await ask("GET", f"{path}?limit=2")).json()
        after = first["paging"]["next"]["after"]
        second = (await ask("GET", f"{path}?limit=2&after={after}")).json()
        assert first["results"] != second["results"]
        assert (await ask("GET", "crm/v3/owners")).json()["results"]
        assert (await ask("GET", "crm/v9")).json()["status"] == "error"

    on_party("hubspot", work)


def test_notion_finds_a_created_page(on_party):
    async def work(ask, keys):
        assert (await ask("GET", "v1/users/me")).json()["type"] == "bot"
        page = {
            "parent": {"page_id": "p"},
            "properties": {"title": [{"text": {"content": "Meeting notes"}}]},
        }
        made = (await ask("POST", "v1/pages", json=page)).json()
        found = (await ask("POST", "v1/search", json={"query": "meeting"})).json()["results"]
        assert found == [made]
        assert (await ask("POST", "v1/pages", json={})).json()["code"] == "validation_error"
        assert (await ask("GET", "v1/nothing")).json()["code"] == "invalid_request_url"

    on_party("notion", work)


def test_stripe_takes_forms_and_refuses_json(on_party):
    async def work(ask, keys):
        assert (await ask("GET", "v1/balance")).json()["object"] == "balance"
        made = (await ask("POST", "v1/customers", data={"email": "n@example.com", "name": "N"})).json()
        assert (await ask("GET", "v1/customers?limit=1")).json()["data"] == [made]
        refused = await ask("POST", "v1/customers", json={"email": "n@example.com"})
        assert (refused.status_code, refused.json()["error"]["type"]) == (400, "invalid_request_error")
        session = (await ask("POST", "v1/checkout/sessions", data={"mode": "payment"})).json()
        assert session["url"].endswith(session["id"])
        assert (await ask("POST", "v1/checkout/sessions", data={})).json()["error"]["param"] == "mode"
        assert (await ask("GET", "v1/nothing")).status_code == 404

    on_party("stripe", work)


BODIES = (b"", b"{", b"[1]", b'"text"', b'{"properties":3,"message":[],"labels":{}}', b"\xff\xfe")


@pytest.mark.parametrize(
    ("platform", "paths"),
    [
        ("gmail", ("x", "messages/send", "messages/x/modify", "labels", "drafts", "drafts/send")),
        ("slack", ("x", "chat.postMessage", "conversations.history")),
        ("github", ("x", "user", "repos/user42/handbook/issues", "repos/user42/storefront/issues/1")),
        ("hubspot", ("x", "crm/v3/objects/contacts", "crm/v3/objects/contacts/501")),
        ("notion", ("x", "v1/search", "v1/pages")),
        ("stripe", ("x", "v1/customers", "v1/checkout/sessions")),
    ],
)
def test_no_body_makes_a_third_party_fail_inside(on_party, platform, paths):
    async def work(ask, keys):
        for method in ("POST", "PATCH", "DELETE", "GET"):
            for path in paths:
                for body in BODIES:
                    reply = await ask(
                        method, path, content=body, headers={"content-type": "application/json"}
                    )
                    assert reply.status_code < 500, (method, path, body)

    on_party(platform, work)
