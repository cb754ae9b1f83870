// The widget: list, detail, result. One view at a time.

import { el, problem } from "/dom.js";
import { signIn } from "/popup.js";
import { Host, settingsInAddress } from "/protocol.js";
import { fetchToken } from "/session.js";

const { api, manner } = document.documentElement.dataset;
const host = new Host();
const view = document.getElementById("view");
const back = document.getElementById("back");
const state = { settings: {}, token: { rows: [] }, connectors: [], query: "", category: "" };

const OUTCOMES = {
  access_denied: ["Access was denied.", "Nothing was connected. You can try again."],
  popup_blocked: ["The sign-in window was blocked.", "Allow windows for this page, then try again."],
  popup_closed: ["The sign-in window was closed before access was granted.", "Nothing was connected. You can try again."],
};

function show(...children) {
  view.replaceChildren(...children);
  view.scrollTop = 0;
}

function leave() {
  host.exit();
  if (window.parent === window) show(el("p", { className: "quiet center" }, "You can close this page."));
}

// --- the list

function showList() {
  back.hidden = true;
  const list = el("ul", { className: "list", id: "connectors" });
  const search = el("input", {
    id: "search", type: "search", placeholder: "Search", value: state.query, autocomplete: "off",
    "aria-label": "Search connectors",
    oninput: () => { state.query = search.value; fill(list); },
    onkeydown: (event) => { if (event.key === "ArrowDown") { event.preventDefault(); buttons(list)[0]?.focus(); } },
  });
  const names = [...new Set(state.connectors.map((connector) => connector.category))].filter(Boolean).sort();
  const category = el(
    "select",
    { id: "category", "aria-label": "Category", onchange: () => { state.category = category.value; fill(list); } },
    el("option", { value: "" }, "All categories"),
    ...names.map((name) => el("option", { value: name, selected: name === state.category }, name)),
  );
  list.addEventListener("keydown", (event) => walk(event, list, search));
  show(el("div", { className: "filters" }, search, category), list);
  fill(list);
  search.focus();
}

function fill(list) {
  const wanted = state.query.trim().toLowerCase();
  const hits = state.connectors.filter(
    (connector) =>
      (!state.category || connector.category === state.category) &&
      (connector.name.toLowerCase().includes(wanted) || connector.platform.includes(wanted)),
  );
  list.replaceChildren(...hits.map((connector) => el("li", {}, row(connector))));
  if (!hits.length) list.append(el("li", { className: "quiet center", id: "nothing" }, "No connector has this name."));
}

function row(connector) {
  return el(
    "button",
    { type: "button", className: "connector", dataset: { platform: connector.platform }, onclick: () => showDetail(connector) },
    el("img", { src: connector.image, alt: "", loading: "lazy" }),
    el("span", { className: "name" }, connector.name),
    el("span", { className: "quiet" }, connector.category),
  );
}

function buttons(list) {
  return [...list.querySelectorAll("button")];
}

function walk(event, list, search) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = buttons(list);
  (all[all.indexOf(document.activeElement) + step] ?? (step < 0 ? search : null))?.focus();
}

// --- one connector

function showDetail(connector) {
  back.hidden = state.connectors.length < 2;
  const said = el("div", { id: "said" });
  const name = state.settings.showNameInput ? el("input", { id: "connection-name", type: "text", maxLength: 100 }) : null;
  const words = connector.oauth
    ? `You sign in at ${connector.name}, in a window of its own, and choose what to allow.`
    : `Paste an API key that you made in ${connector.name}.`;
  show(
    el(
      "form",
      { className: "detail", noValidate: true },
      el("div", { className: "hero" }, el("img", { src: connector.image, alt: "" }), el("h2", {}, connector.name), el("p", { className: "quiet" }, words)),
      said,
      name ? el("div", {}, el("label", { htmlFor: "connection-name" }, "Name of the connection (optional)"), name) : null,
      ...(connector.oauth ? oauthPart(connector, said, name) : keyPart(connector, said, name)),
    ),
  );
  view.querySelector("input, .main")?.focus();
}

function oauthPart(connector, said, name) {
  const button = el("button", { type: "submit", id: "continue", className: "button main" }, `Continue to ${connector.name}`);
  const scopes = connector.scopes.length
    ? el("details", { className: "quiet" }, el("summary", {}, `${connector.scopes.length} permissions are asked for`),
        el("ul", { className: "scopes" }, ...connector.scopes.map((scope) => el("li", {}, scope))))
    : null;
  onSubmit(button, said, () => {
    said.replaceChildren(el("p", { className: "quiet", id: "waiting" }, `Waiting for the window of ${connector.name}…`));
    return signIn(api, {
      platform: connector.platform, requestId: String(state.token.requestId), name: name?.value ?? "", theme: theme(),
    });
  }, connector);
  return [el("div", { className: "spring" }), button, scopes].filter(Boolean);
}

function keyPart(connector, said, name) {
  const input = el("input", { id: "api-key", type: "password", autocomplete: "off", spellcheck: false, required: true });
  const button = el("button", { type: "submit", id: "submit", className: "button main" }, `Connect ${connector.name}`);
  onSubmit(button, said, async () => {
    if (!input.value.trim()) {
      input.focus();
      input.setAttribute("aria-invalid", "true");
      return { words: "Enter the API key." };
    }
    input.removeAttribute("aria-invalid");
    return link({ requestId: state.token.requestId, platform: connector.platform, apiKey: input.value, name: name?.value ?? "" });
  }, connector);
  return [el("div", {}, el("label", { htmlFor: "api-key" }, "API key"), input), el("div", { className: "spring" }), button];
}

async function link(fields) {
  try {
    const response = await fetch("/link/api-key", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields),
    });
    const body = await response.json();
    return response.ok ? { connection: body.connection } : { error: body.message };
  } catch {
    return { error: "The service did not answer." };
  }
}

// `attempt` gives {connection}, {error} (told to the host too) or {words} (said here only).
function onSubmit(button, said, attempt, connector) {
  queueMicrotask(() => {
    button.form.onsubmit = async (event) => {
      event.preventDefault();
      if (button.disabled) return;
      button.disabled = true;
      const outcome = await attempt();
      button.disabled = false;
      if (outcome.connection) {
        host.success(outcome.connection);
        showDone(connector);
        return;
      }
      if (outcome.error) host.error(outcome.error);
      said.replaceChildren(problem(...(OUTCOMES[outcome.error] ?? [outcome.error ?? outcome.words])));
    };
  });
}

function showDone(connector) {
  back.hidden = true;
  const done = el("button", { type: "button", id: "done", className: "button main", onclick: leave }, "Done");
  show(
    el(
      "div",
      { className: "detail" },
      el("div", { className: "hero", id: "connected" }, el("div", { className: "tick", "aria-hidden": "true" }, "✓"),
        el("h2", {}, `${connector.name} is connected`), el("p", { className: "quiet" }, "You can close this window.")),
      el("div", { className: "spring" }),
      done,
    ),
  );
  done.focus();
}

// --- the start

function theme() {
  return state.settings.appTheme === "dark" ? "dark" : "light";
}

function dress() {
  const { title, companyName, selectedConnection } = state.settings;
  document.documentElement.dataset.theme = theme();
  if (title) document.getElementById("title").textContent = title;
  const subtitle = document.getElementById("subtitle");
  subtitle.textContent = companyName ? `for ${companyName}` : "";
  subtitle.hidden = !companyName;
  return selectedConnection;
}

async function load() {
  const [token, known] = await Promise.all([
    fetchToken(state.settings, manner),
    fetch("/catalogue.json").then((response) => response.json()),
  ]);
  const byNumber = new Map(known.map((connector) => [connector.number, connector]));
  state.token = token;
  state.connectors = token.rows
    .filter((row) => byNumber.has(row.connectionDefId))
    .map((row) => ({ ...byNumber.get(row.connectionDefId), name: row.title, image: row.image }));
}

function showFailure(error) {
  const again = el("button", { type: "button", id: "retry", className: "button", onclick: start }, "Try again");
  show(el("div", { className: "detail" }, problem(error.message, error.hint), el("div", { className: "spring" }), again));
}

let confirmed = null;

async function start() {
  show(el("p", { className: "quiet center" }, "Loading…"));
  try {
    state.settings = settingsInAddress();
    const wanted = dress();
    confirmed ??= host.confirm(state.settings);
    await confirmed;
    await load();
    if (!state.connectors.length) {
      showFailure({
        message: "No connector is enabled for this project.",
        hint: "Connectors are hidden until they are enabled on the AuthKit page of the dashboard.",
      });
      return;
    }
    const chosen = state.connectors.find((connector) => connector.name === wanted);
    if (chosen) showDetail(chosen);
    else showList();
  } catch (error) {
    host.error(error.message);
    showFailure(error);
  }
}

document.getElementById("close").onclick = leave;
back.onclick = showList;
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") (back.hidden ? leave : showList)();
});
start();
