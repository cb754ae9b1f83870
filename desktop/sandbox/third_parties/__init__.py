"""The third parties behind passthrough: six that keep state, echo for all others."""

from desktop.sandbox.third_parties.echo import Echo
from desktop.sandbox.third_parties.github import GitHub
from desktop.sandbox.third_parties.gmail import Gmail
from desktop.sandbox.third_parties.hubspot import HubSpot
from desktop.sandbox.third_parties.notion import Notion
from desktop.sandbox.third_parties.party import Account, ThirdParty
from desktop.sandbox.third_parties.slack import Slack
from desktop.sandbox.third_parties.stripe import Stripe

_KINDS = {
    "gmail": Gmail,
    "slack": Slack,
    "github": GitHub,
    "hubspot": HubSpot,
    "notion": Notion,
    "stripe": Stripe,
}


def third_party_for(platform: str, account: Account) -> ThirdParty:
    """A third party with an account in it, fresh from its seed."""
    return _KINDS.get(platform, Echo)(account)
