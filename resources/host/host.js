"use strict";
// The page around AuthKit's widget. It speaks the protocol of @picahq/authkit 1.0.10: the settings in the
// iframe's URL and once more by message, LINK_SUCCESS, LINK_ERROR and EXIT_EVENT_LINK back. Unlike the
// package it believes a message only from the widget's origin and from its own iframe.
(() => {
  const WORDS = {
    en: {
      loading: ["Opening the sign-in…", ""],
      connected: ["Account connected", "You can close this page and go back to AuthKit Desktop."],
      closed: ["Sign-in closed", "You can close this page and go back to AuthKit Desktop."],
      ended: ["This session has ended", "Go back to AuthKit Desktop and choose Connect again."],
    },
    zh: {
      loading: ["正在打开登录界面…", ""],
      connected: ["账号已连接", "可以关闭此页面,返回 AuthKit Desktop。"],
      closed: ["登录界面已关闭", "可以关闭此页面,返回 AuthKit Desktop。"],
      ended: ["此会话已结束", "请返回 AuthKit Desktop,再次选择“连接”。"],
    },
  };
  const SAME_MS = 5000; // the widget may report one success or error twice
  const { widget, widgetUrl, widgetOrigin } = JSON.parse(document.getElementById("settings").textContent);
  const language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
  const reportedAt = new Map();
  const connected = new Set();
  let isReady = false;
  let isOver = false;

  function show(name) {
    const [title, text] = WORDS[language][name];
    const state = document.getElementById("state");
    state.dataset.kind = name === "ended" ? "trouble" : name;
    document.getElementById("state-title").textContent = title;
    document.getElementById("state-text").textContent = text;
  }

  function end(name) {
    isOver = true;
    frame.remove();
    show(name);
  }

  // Anything outside ASCII is escaped: btoa takes Latin-1 only, and any decoder then reads the right text.
  function encoded(settings) {
    const json = JSON.stringify(settings).replace(
      /[\u007f-\uffff]/g,
      (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"),
    );
    return new URLSearchParams({ data: btoa(json) }).toString();
  }

  function post(body) {
    return fetch("result", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...widget.linkHeaders },
      body: JSON.stringify(body),
      keepalive: true, // so that a close of the page right after does not lose it
      credentials: "omit",
    }).catch(() => null);
  }

  async function report(body) {
    let answer = await post(body);
    for (let tries = 0; answer?.status === 429 && tries < 3; tries += 1) {
      await new Promise((resume) => setTimeout(resume, 1100));
      answer = await post(body);
    }
    if (answer === null && !isOver) end("ended");
  }

  function isRepeated(kind, what) {
    const name = kind + "\n" + what;
    const now = performance.now();
    const isSoon = now - (reportedAt.get(name) ?? -SAME_MS) < SAME_MS;
    reportedAt.set(name, now);
    return isSoon;
  }

  const asText = (value) => (typeof value === "string" ? value : "").slice(0, 512);

  function succeeded(record) {
    const key = record?.key;
    if (typeof key !== "string" || !key || key.length > 512 || isRepeated("success", key)) return;
    connected.add(key);
    report({ kind: "success", key, platform: asText(record.platform) });
  }

  function failed(message) {
    const text = asText(typeof message === "string" ? message : JSON.stringify(message ?? ""));
    if (!isRepeated("error", text)) report({ kind: "error", text });
  }

  function closed() {
    if (isOver) return;
    isOver = true;
    report({ kind: "close" });
    setTimeout(() => end(connected.size ? "connected" : "closed"), 200); // as the package does
  }

  window.addEventListener("message", (event) => {
    if (event.origin !== widgetOrigin || event.source === null || event.source !== frame.contentWindow) return;
    const type = event.data?.messageType;
    if (type === "LINK_SUCCESS") succeeded(event.data.message);
    else if (type === "LINK_ERROR") failed(event.data.message);
    else if (type === "EXIT_EVENT_LINK") closed();
  });

  document.documentElement.dataset.theme = widget.appTheme;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  show("loading");
  const frame = document.createElement("iframe");
  frame.id = "event-link";
  frame.title = "AuthKit";
  frame.allow = "local-network-access; loopback-network";
  frame.addEventListener("load", () => {
    frame.contentWindow.postMessage(widget, widgetOrigin);
    setTimeout(() => frame.classList.add("shown"), 100);
    if (!isReady) report({ kind: "ready" });
    isReady = true;
  });
  frame.src = `${widgetUrl}?${encoded(widget)}`;
  document.body.append(frame);
})();
