// The provider's consent page: decides, tells the widget that opened it, closes itself.

const query = new URLSearchParams(location.search);
const { widget } = document.documentElement.dataset;
const form = document.getElementById("consent");
const said = document.getElementById("said");
const asked = document.getElementById("asked");

document.documentElement.dataset.theme = query.get("theme") === "dark" ? "dark" : "light";

const accounts = document.getElementById("accounts");
for (const account of accounts.dataset.accounts.split(" ")) {
  const label = Object.assign(document.createElement("label"), { className: "account" });
  const choice = Object.assign(document.createElement("input"), { type: "radio", name: "account", value: account });
  choice.checked = accounts.querySelector("input") === null;
  label.append(choice, ` ${account}`);
  accounts.append(label);
}

const scopes = asked.dataset.scopes.split(" ").filter(Boolean);
if (scopes.length) {
  const list = document.createElement("ul");
  list.className = "scopes";
  list.append(...scopes.map((scope) => Object.assign(document.createElement("li"), { textContent: scope })));
  asked.append("It may then:", list);
}

async function decide(decision) {
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  const fields = {
    decision,
    state: query.get("state") ?? "",
    requestId: query.get("request_id") ?? "",
    platform: query.get("platform") ?? "",
    name: query.get("name") ?? "",
    account: new FormData(form).get("account"),
  };
  try {
    const response = await fetch("/consent", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields),
    });
    const outcome = await response.json();
    if (!response.ok) throw new Error(outcome.message);
    window.opener?.postMessage({ state: fields.state, ...outcome }, widget);
    said.textContent = outcome.connection ? "Access was granted. You can close this window." : "Access was denied.";
    window.close();
  } catch (error) {
    said.className = "problem";
    said.textContent = error.message;
    for (const button of form.querySelectorAll("button")) button.disabled = false;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  decide("allow");
});
document.getElementById("deny").onclick = () => decide("deny");
document.getElementById("allow").focus();
