"""What somebody's front end needs to use the developer endpoint: the guide's two ways, with the full URL.

Packages and their properties as in pica-api.md, section 6: a hook returns `open` and `close` alone.
"""

import json
from dataclasses import dataclass

from desktop.domain.service import BUILT_IN, ONE, Service

IDENTITY_HEADER = "x-user-id"


@dataclass(frozen=True, slots=True)
class FrontEndPackage:
    """The npm package a service's front ends use."""

    name: str
    hook: str


def package_of(service: Service) -> FrontEndPackage:
    """One's package for services that speak like One, Pica's for all others."""
    if service.secret_header.lower() == ONE.secret_header:
        return FrontEndPackage("@withone/auth", "useOneAuth")
    return FrontEndPackage("@picahq/authkit", "useAuthKit")


def react_snippet(service: Service, url: str) -> str:
    """A React button that opens AuthKit over the endpoint at `url`, which is absolute."""
    package = package_of(service)
    return f"""\
import {{ {package.hook} }} from "{package.name}";

export function ConnectButton({{ currentUserId }}) {{
  const {{ open }} = {package.hook}({{
    token: {{
      url: {json.dumps(url)}, // the full URL: a path alone fails
      headers: {{ "{IDENTITY_HEADER}": currentUserId }}, // whose connections these are
    }},
{_base_url(service)}    // selectedConnection: "Gmail", // a display name: straight to this connector
    onSuccess: (connection) => console.log("Connected:", connection.key),
    onError: (error) => console.error("Not connected:", error),
    onClose: () => console.log("Closed"),
  }});

  return <button onClick={{() => open()}}>Connect an account</button>;
}}
"""


def fetch_snippet(url: str) -> str:
    """What the widget does with the endpoint at `url`, by hand: to try it from a page of one's own."""
    return f"""\
// On a page whose origin is among the allowed ones.
const response = await fetch({json.dumps(url)}, {{
  method: "POST",
  headers: {{ "Content-Type": "application/json", "{IDENTITY_HEADER}": currentUserId }},
}});
if (!response.ok) {{
  const {{ error, hint }} = await response.json(); // what is wrong with the call
  throw new Error(`${{error}}: ${{hint}}`);
}}
const token = await response.json(); // AuthKit takes it as it is: not wrapped in another object
"""


def _base_url(service: Service) -> str:
    """The line that moves the package to another widget; nothing where it goes there by itself."""
    if any(service.widget_url == known.widget_url for known in BUILT_IN):
        return ""
    return f"    baseUrl: {json.dumps(service.widget_url)},\n"
