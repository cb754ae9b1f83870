// Elements made without markup, so that foreign text stays text.

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "dataset") Object.assign(element.dataset, value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function problem(words, hint = "") {
  return el(
    "div",
    { className: "problem", id: "problem", role: "alert" },
    el("p", {}, words),
    hint ? el("p", { className: "hint" }, hint) : null,
  );
}
