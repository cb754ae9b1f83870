// What the page around the widget tells it, and what it is told: pica-api.md, section 6.

const WAIT_MS = 5000;

export class SettingsError extends Error {}

/** The settings in the address: ?data=<base64 of JSON>. */
export function settingsInAddress() {
  const data = new URLSearchParams(location.search).get("data");
  if (!data) throw new SettingsError("This page was opened without settings. AuthKit opens it inside an application.");
  let settings;
  try {
    settings = JSON.parse(atob(data));
  } catch {
    throw new SettingsError("The settings in the address cannot be read: they must be base64 of JSON.");
  }
  if (settings === null || typeof settings !== "object" || Array.isArray(settings)) {
    throw new SettingsError("The settings in the address are not an object.");
  }
  return settings;
}

/** The window around this one, and the origin it proved to have by posting the settings. */
export class Host {
  #origin = location.ancestorOrigins?.[0] ?? "";

  /** Settles when the parent has posted the same settings; nobody else is heard. */
  confirm(settings) {
    if (window.parent === window) {
      return Promise.reject(new SettingsError("AuthKit runs inside another page; this one stands alone."));
    }
    return new Promise((resolve, reject) => {
      const end = (settle, value) => {
        clearTimeout(timer);
        window.removeEventListener("message", hear);
        settle(value);
      };
      const timer = setTimeout(
        () => end(reject, new SettingsError("The page around this one did not post the settings.")),
        WAIT_MS,
      );
      const hear = (event) => {
        if (event.source !== window.parent || !event.data || typeof event.data !== "object") return;
        if (!("linkTokenEndpoint" in event.data)) return;
        this.#origin = event.origin;
        if (canonical(event.data) === canonical(settings)) end(resolve);
        else end(reject, new SettingsError("The posted settings differ from those in the address."));
      };
      window.addEventListener("message", hear);
    });
  }

  success(connection) {
    this.#post({ messageType: "LINK_SUCCESS", message: connection });
  }

  error(words) {
    this.#post({ messageType: "LINK_ERROR", message: words });
  }

  exit() {
    this.#post({ messageType: "EXIT_EVENT_LINK" });
  }

  #post(message) {
    if (window.parent !== window && this.#origin) window.parent.postMessage(message, this.#origin);
  }
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const names = Object.keys(value).filter((name) => value[name] !== undefined).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}
