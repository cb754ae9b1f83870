// Which connectors AuthKit shows, and which are hidden.

const connectors = await (await fetch("/catalogue.json")).json();
document.getElementById("count").textContent = connectors.filter((connector) => connector.enabled).length;
document.getElementById("hidden").append(
  ...connectors
    .filter((connector) => !connector.enabled)
    .map(({ name }) => Object.assign(document.createElement("li"), { textContent: name })),
);
