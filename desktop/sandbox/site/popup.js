// Signing in at the provider, in a window of its own.

const LOOK_MS = 250;
const GRACE_MS = 600; // a message may arrive after its window has gone

/** {connection} or {error}. Must be called in a click: the window opens at once. */
export function signIn(api, { platform, requestId, name, theme }) {
  const state = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const query = new URLSearchParams({ platform, request_id: requestId, state, name, theme });
  const popup = window.open(`${api}/consent?${query}`, "_blank", "popup,width=480,height=680");
  if (!popup) return Promise.resolve({ error: "popup_blocked" });
  return new Promise((resolve) => {
    const end = (outcome) => {
      clearInterval(timer);
      window.removeEventListener("message", hear);
      resolve(outcome);
    };
    const hear = (event) => {
      if (event.origin !== api || event.source !== popup || event.data?.state !== state) return;
      end(event.data.connection ? { connection: event.data.connection } : { error: event.data.error || "unknown" });
    };
    window.addEventListener("message", hear);
    const timer = setInterval(async () => {
      if (!popup.closed) return;
      clearInterval(timer);
      await new Promise((wake) => setTimeout(wake, GRACE_MS));
      end(await recorded(state));
    }, LOOK_MS);
  });
}

// The window may be gone before its message came, or never have known its opener.
async function recorded(state) {
  try {
    const outcome = await (await fetch(`/link/outcome?state=${state}`)).json();
    if (outcome.connection) return { connection: outcome.connection };
    return { error: outcome.error || "popup_closed" };
  } catch {
    return { error: "popup_closed" };
  }
}
