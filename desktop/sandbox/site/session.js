// The session token, asked for at the developer's endpoint: POST, cross-origin, with the headers given.

const LIMIT = 100;
const MAX_PAGES = 50;
const WORDS = {
  401: "The token endpoint refused this session (401).",
  402: "The service's quota is used up (402).",
  403: "The token endpoint does not allow this page (403).",
  404: "There is nothing at the token endpoint's address (404).",
  405: "The token endpoint does not take POST (405).",
  410: "This session is over (410).",
  429: "Too many requests were made (429). Wait a moment, then try again.",
};

export class TokenError extends Error {
  constructor(words, hint = "") {
    super(words);
    this.hint = hint;
  }
}

/** {rows, requestId}. One's manner asks page by page, Pica's once for everything. */
export async function fetchToken(settings, manner) {
  const address = absolute(settings.linkTokenEndpoint);
  if (manner !== "one") return checked(await ask(address, settings));
  let token = null;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    address.searchParams.set("page", page);
    address.searchParams.set("limit", LIMIT);
    const next = checked(await ask(address, settings));
    token = { ...next, rows: [...(token?.rows ?? []), ...next.rows] };
    if (page >= next.pages || next.rows.length === 0) break;
  }
  return token;
}

function absolute(text) {
  try {
    return new URL(text);
  } catch {
    throw new TokenError(
      "The token endpoint's address is not a whole address.",
      "It must begin with https:// or http://; a path alone does not reach it from here.",
    );
  }
}

async function ask(address, settings) {
  let response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(settings.linkHeaders ?? {}) },
      body: "{}",
    });
  } catch {
    throw new TokenError(
      `The token endpoint at ${address.host} did not answer this page.`,
      "It may be stopped, or its CORS headers do not allow this origin or one of the headers.",
    );
  }
  const body = await response.text();
  let value = null;
  try {
    value = JSON.parse(body);
  } catch {
    if (response.ok) throw new TokenError("The token endpoint's answer is not JSON.");
  }
  if (!response.ok) throw refused(response.status, value);
  return value;
}

function refused(status, value) {
  const words = WORDS[status] ?? `The token endpoint failed (${status}).`;
  const said = [value?.error, value?.message, value?.hint].filter((text) => typeof text === "string");
  return new TokenError(words, said.join(" "));
}

function checked(token) {
  if (token && Array.isArray(token.rows)) return token;
  const wrapped = token && typeof token === "object" && Object.values(token).some((value) => Array.isArray(value?.rows));
  throw new TokenError(
    "The token endpoint's answer holds no rows.",
    wrapped ? "The token is wrapped in another object: return it directly." : "",
  );
}
