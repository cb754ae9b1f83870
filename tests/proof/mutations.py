"""R21's list: each guard of the product, what its removal looks like, and the tests that have to notice.

A removal replaces one piece of text that stands once in its file; a test of the suite checks that it does.
"""

from dataclasses import dataclass

GUARD = ("tests/unit/authkit/test_guard.py", "tests/unit/authkit/test_session.py")
SESSION = ("tests/unit/authkit/test_session.py", "tests/proof/test_ends.py")
WIRE = ("tests/unit/net/test_loopback.py", "tests/unit/authkit/test_session.py")
PATHS = ("tests/unit/domain/test_passthrough.py", "tests/proof/test_paths_redirects.py")
REDACTION = ("tests/proof/test_redaction.py", "tests/unit/base/test_redact.py")
REDIRECTS = ("tests/proof/test_paths_redirects.py",)
ENDPOINT = ("tests/unit/authkit/test_developer_endpoint.py",)
CONNECT = ("tests/unit/services/test_connect.py",)
RULES = ("tests/web/test_auth_view_rules.py",)
VIEW = ("tests/web/test_auth_view_refusals.py", "tests/web/test_auth_view_popup.py")
TLS = ("tests/web/test_auth_view_tls.py",)
MESSAGES = ("tests/proof/test_messages.py",)
ASKS = ("tests/web/test_auth_view_asks.py",)
BOUNDS = ("tests/unit/net/test_loopback_bounds.py",)
PRIVATE = ("tests/unit/base/test_private.py",)
CLEAN = ("tests/e2e/test_clean_process.py",)
FAULTS = ("tests/proof/test_faults.py",)


@dataclass(frozen=True, slots=True)
class Removal:
    """One guard gone: in `file`, `guard` becomes `without`."""

    file: str
    guard: str
    without: str
    tests: tuple[str, ...]


def _in(file: str, tests: tuple[str, ...], *pairs: tuple[str, str]) -> tuple[Removal, ...]:
    return tuple(Removal(f"desktop/{file}", guard, without, tests) for guard, without in pairs)


REMOVALS: tuple[Removal, ...] = (
    *_in(
        "authkit/guard.py",
        GUARD,
        ('if head.all("host") != (policy.host,):', "if False:"),
        ("if not _is_origin_right(policy, route, head):", "if False:"),
        ("if head.method != wanted:", "if False:"),
        ("if not route.is_page and not _is_nonce_right(policy, head):", "if False:"),
        (
            "is_same = hmac.compare_digest(path.encode(), policy.path(route).encode())",
            "is_same = path.lower() == policy.path(route).lower()",
        ),
        (' and (route is Route.TOKEN or not (query or target.endswith("?")))', ""),
        ("return origins == (expected,)", "return expected in origins"),
        ("return origins == (expected,)", "return bool(origins) and origins[0].startswith(expected)"),
        ("len(nonces) == 1 and ", "bool(nonces) and "),
        ('route is Route.TOKEN and head.all("origin") == (policy.widget_origin,)', "route is Route.TOKEN"),
        ('if route.is_page and head.method == "GET" and not origins:', "if not origins:"),
        (
            "expected = policy.widget_origin if route is Route.TOKEN else policy.own_origin\n    return",
            "expected = policy.widget_origin\n    return",
        ),
        ("secret: str = field(repr=False)", "secret: str"),
        ("nonce: str = field(repr=False)", "nonce: str"),
    ),
    *_in(
        "authkit/cors.py",
        GUARD,
        ("if len(names) > _MAX_REQUESTED or not all(", "if not all("),
        ('if head.all("access-control-request-private-network") == ("true",):', "if True:"),
        ('(("Access-Control-Allow-Origin", origin), *VARY)', '(("Access-Control-Allow-Origin", origin),)'),
    ),
    *_in(
        "authkit/server.py",
        SESSION,
        ("if self._wrong_nonces == MAX_WRONG_NONCES:", "if False:"),
        ("if not verdict.route.is_page and not self._rate.take():", "if False:"),
        (
            "await self._desk.token(self._request.identity, paging)",
            'await self._desk.token(type(self._request.identity)(*head.all("x-user-id")), paging)',
        ),
        ("MAX_REQUESTS = 60", "MAX_REQUESTS = 6_000"),
    ),
    *_in(
        "authkit/rate.py",
        SESSION,
        ("if self.is_spent or (", "if self.is_spent or False and ("),
    ),
    *_in(
        "authkit/host_page.py",
        SESSION,
        ("frame-ancestors 'none'; ", ""),
        ("default-src 'none'; script-src 'self'; ", "default-src *; "),
        ('.replace("<", "\\\\u003c")', ""),
        ("frame-src {policy.widget_origin};", "frame-src *;"),
    ),
    *_in(
        "authkit/answer.py",
        SESSION,
        ('("Cache-Control", "no-store"),', ""),
        ('("X-Content-Type-Options", "nosniff"),', ""),
        ('("Referrer-Policy", "no-referrer"),', ""),
    ),
    *_in(
        "authkit/token.py",
        SESSION,
        ('"The service refused to make a token for this identity."', "str(error)"),
        ("flight = self._flights.get(key)", "flight = None"),
        ("async with asyncio.timeout(self._timeout_s):", "async with asyncio.timeout(None):"),
    ),
    *_in(
        "authkit/journal.py",
        (*SESSION, *ENDPOINT),
        ('head.method if head.method in _METHODS else "other"', "head.method"),
    ),
    *_in(
        "authkit/session.py",
        SESSION,
        ("redact.register(secret)", "pass"),
        ("redact.register(nonce)", "pass"),
        ("call_later(life_s, self._expire)", "call_later(life_s + 9_000, self._expire)"),
        ("if self._clock.now() >= self._ends_at:", "if False:"),
        ("await self._loopback.aclose()", "pass"),
        ("await self._desk.aclose()", "pass"),
        ('"x-session-nonce"}', '"x-other"}'),
    ),
    *_in(
        "authkit/widget_message.py",
        SESSION,
        ("if kind is WidgetMessageKind.SUCCESS and not _is_key(report.key):", "if False:"),
        (", forbid_unknown_fields=True", ""),
        ("one_line(report.text, _MAX_TEXT)", "report.text"),
    ),
    *_in(
        "authkit/developer_request.py",
        ENDPOINT,
        ('if len(head.all("host")) != 1 or head.all("host")[0] not in policy.hosts:', "if False:"),
        ("    if not origin:\n", "    if False:\n"),
        ('if head.method not in {"POST", "OPTIONS"}:', "if False:"),
        (
            'origins[0] in policy.allowed_origins else ""',
            'origins[0].startswith(policy.allowed_origins) else ""',
        ),
    ),
    *_in(
        "authkit/developer_endpoint.py",
        ENDPOINT,
        ("if settings.environment is Environment.LIVE and not settings.is_live_confirmed:", "if False:"),
        ("if self._rate.take():", "if True:"),
    ),
    *_in(
        "net/loopback.py",
        WIRE,
        ('HOST = "127.0.0.1"', 'HOST = ""'),
        ("elif len(self._connections) > self._limits.max_sockets:", "elif False:"),
        ("socket.SOL_SOCKET, socket.SO_REUSEADDR, 1", "socket.SOL_SOCKET, socket.SO_REUSEPORT, 1"),
        ("sock.setblocking(False)", "sock.setblocking(False)\n        sock.set_inheritable(True)"),
        ("if not each.is_admitted), None)", "), None)"),
    ),
    *_in(
        "net/loopback_connection.py",
        WIRE,
        ("reply = self._judge(head) if self._judge else None", "reply = None"),
        ("if length > self._limits.max_body_bytes:", "if False:"),
        ("async with asyncio.timeout(timeout_s):", "async with asyncio.timeout(None):"),
        ("async with asyncio.timeout(self._limits.send_timeout_s):", "async with asyncio.timeout(None):"),
        ("stays = self._limits.keep_alive and", "stays ="),
    ),
    *_in(
        "net/wire_check.py",
        WIRE,
        (r"\x00|(?<!\r)\n", r"(?<!\r)\n"),
        (r"\x00|(?<!\r)\n|", r"\x00|"),
        (r"|\n[ \t]", ""),
        ("if _BARE_CR.search(head):", "if False:"),
        ("if len(fields) > limits.max_headers:", "if False:"),
        ('if not line.endswith(b" HTTP/1.1"):', "if False:"),
        ("if any(names[name] > 1 for name in limits.single_headers):", "if False:"),
        ('if names["transfer-encoding"]:', "if False:"),
        ("return 431 if len(data) > limits.max_head_bytes else None", "return None"),
        ('rb"[0-9]{1,15}"', 'rb"[0-9 +]{1,15}"'),
    ),
    *_in(
        "domain/passthrough.py",
        PATHS,
        ("    if has_control_characters(typed):", "    if False:"),
        ("if len(typed) > MAX_PATH_CHARS:", "if False:"),
        ('if "" in segments[:-1]:', "if False:"),
        ("if not typed.startswith(own):", "if False:"),
        ('        if "\\\\" in text:', "        if False:"),
        ("        if has_control_characters(text):", "        if False:"),
        ('if any(part.partition(";")[0].strip() in {".", ".."} for part in text.split("/")):', "if False:"),
        ('part.partition(";")[0].strip()', "part.strip()"),
        ("for text in _decodings(segment):", "for text in [segment]:"),
        ("_MAX_DECODINGS = 4", "_MAX_DECODINGS = 1"),
        ("    check_path(encoded)\n", ""),
        ("    check_path(request.path)\n", ""),
        ("    _assert_confined(url, service)\n", ""),
        ("if not segment.isascii() or any(", "if any("),
    ),
    *_in(
        "base/redact.py",
        REDACTION,
        ("        escaped,\n", ""),
        ('        quote(escaped, safe=""),  # a URL in a URL\n', ""),
        ("        raw.hex(),\n", ""),
        ("        raw.hex().upper(),\n", ""),
        ("for shift in range(3):", "for shift in range(2):"),
        ('in_json.replace("/", "\\\\/"),', ""),
        ("m[0].lower(), form)", "m[0], form)"),
        (
            "text = _HEADER.sub(lambda m: m.group(1) + MASK, redact_values(text))",
            "text = redact_values(text)",
        ),
        ("return _KEY_SHAPE.sub(lambda m: m.group(1) + MASK, text)", "return text"),
        (
            "    for forms in tuple(_values.values()):\n        for form in forms:\n            if",
            "    for forms in ():\n        for form in forms:\n            if",
        ),
    ),
    *_in(
        "base/log.py",
        REDACTION,
        ("return redact(super().format(record))", "return super().format(record)"),
    ),
    *_in(
        "domain/secret.py",
        REDACTION,
        ('return "Secret(…)"', "return self._value"),
        ("return repr(self)", "return format(self._value, spec)"),
        ('raise TypeError("a Secret is not pickled")', "return (Secret, (self._value,))"),
    ),
    *_in(
        "net/http.py",
        REDIRECTS,
        (
            "response = await pool.handle_async_request(request)",
            "client = httpx.AsyncClient(transport=pool, follow_redirects=True)\n"
            "        response = await client.send(request, stream=True)",
        ),
    ),
    *_in(
        "services/connect.py",
        CONNECT,
        ("if connection.identity is not None and connection.identity != identity:", "if False:"),
        ("        if connection is None:\n", "        if False:\n"),
    ),
    *_in(
        "web/rules.py",
        RULES,
        ("return _bare(url) == _bare(self.host_url)", "return origin_of(url) == origin_of(self.host_url)"),
        ("if url.userInfo() or not url.host():", "if not url.host():"),
        (
            'return origin_of(url) in self.origins or (url.scheme() == "https" and not is_local(url.host()))',
            'return url.scheme() in ("http", "https")',
        ),
        (" and not is_local(url.host()))\n", ")\n"),
        ("bool(url.host()) and not is_local(url.host())", "bool(url.host())"),
        ("return not (mapped or address).is_global", "return not (mapped or address).is_unspecified"),
    ),
    *_in(
        "web/page.py",
        VIEW,
        ("(self._allows_main if is_main_frame else self._rules.allows_page)(target)", "True"),
        ("permission.deny()", "permission.grant()"),
    ),
    *_in("web/page.py", TLS, ("error.rejectCertificate()", "error.acceptCertificate()")),
    *_in(
        "web/auth_view.py",
        VIEW,
        ("if self._popup_count >= MAX_POPUPS:", "if False:"),
        ("if not self._rules.allows_page(url):", "if False:"),
    ),
    *_in(
        "web/profile.py",
        VIEW,
        ("if not self._rules.allows_request(url):", "if False:"),
        ("    request.cancel()\n", "    request.accept()\n"),
    ),
    *_in(
        "net/loopback.py",
        BOUNDS,
        (
            "            connection.abort()  # a task cancelled before its first step",
            "            pass  # a task",
        ),
    ),
    *_in("net/loopback_connection.py", BOUNDS, ("self._transport.pause_reading()", "pass")),
    *_in(
        "net/body.py",
        ("tests/unit/net/test_body.py",),
        ("used_bytes = self._wire_bytes - self._waiting_bytes", "used_bytes = self._wire_bytes"),
        ("max(RATIO_FREE_BYTES, MAX_RATIO * used_bytes)", "max(RATIO_FREE_BYTES, 2_000 * used_bytes)"),
    ),
    *_in(
        "web/page.py",
        ASKS,
        ("        selection.selectNone()", "        selection.select(0)"),
        ('request.reject()\n        self._refuse("the whole screen")', "request.accept()"),
        ('request.reject()\n        self._refuse("access to files")', "request.accept()"),
        ('request.cancel()\n        self._refuse("seeing the screen")', "request.selectScreen(0)"),
        ("        self.webAuthUxRequested.connect(self._refuse_security_key)\n", ""),
    ),
    *_in(
        "web/profile.py",
        ASKS,
        ("    _Attribute.PdfViewerEnabled,\n", ""),
        ("    _Attribute.NavigateOnDropEnabled,\n", ""),
        ("    _Attribute.LocalContentCanAccessFileUrls,\n", ""),
        (
            "UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)",
            "UnknownUrlSchemePolicy.AllowAllUnknownUrlSchemes)",
        ),
    ),
    *_in("base/paths.py", PRIVATE, ("            close_to_others(folder)", "            pass")),
    *_in("base/files.py", PRIVATE, ("if me not in {about.st_uid, 0}:", "if False:")),
    *_in("base/log.py", PRIVATE, ("Path(self.baseFilename).chmod(0o600)", "pass")),
    *_in(
        "app/start/environment.py",
        CLEAN,
        ("        _wipe(_KEY)\n", "        pass\n"),
        ('least = 1 if sys.platform == "linux" and most else 0', "least = most"),
    ),
    *_in("api/vault_change.py", FAULTS, ("    if is_web_page(answer.body):", "    if False:")),
    *_in("services/verify.py", FAULTS, ("obstacle = obstacle_of(response)", 'obstacle = ""')),
    Removal("resources/host/host.js", "event.origin !== widgetOrigin || ", "", MESSAGES),
    Removal(
        "resources/host/host.js",
        " || event.source === null || event.source !== frame.contentWindow",
        "",
        MESSAGES,
    ),
)
