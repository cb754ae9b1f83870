// Asks for all that a sign-in page has no need of. Each ask gives true when it got what it asked for; what
// gives no answer in time was left unanswered, which is a refusal too. LAN is a program on this computer
// that nobody in the view may reach, HOME takes the report.
const SETTLE_MS = 600;

function lan(event) {
  return /(^| )(192\.168|10\.|172\.(1[6-9]|2\d|3[01])|127)\./.test(event.candidate?.candidate ?? "");
}

const ASKS = {
  "camera and microphone": () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => true),
  location: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(() => yes(true), no)),
  notifications: async () => (await Notification.requestPermission()) === "granted",
  clipboard: () => navigator.clipboard.readText().then(() => true),
  files: () =>
    Promise.any([
      window.showOpenFilePicker ? showOpenFilePicker().then(() => true) : Promise.reject(),
      fetch("file:///etc/passwd").then(() => true),
    ]),
  downloads: async () => {
    const link = document.createElement("a");
    link.href = "/download.bin";
    link.download = "x";
    document.documentElement.append(link);
    link.click();
    return false; // the view itself is asked whether one began
  },
  "screen and whole screen": () =>
    Promise.any([
      navigator.mediaDevices.getDisplayMedia().then(() => true),
      document.documentElement.requestFullscreen().then(() => true),
    ]),
  "this computer's network": () =>
    Promise.any([
      fetch("LAN/fetched", { mode: "no-cors" }).then(() => true),
      new Promise((yes, no) => {
        const socket = new WebSocket("LAN/socket".replace("http", "ws"));
        socket.onopen = () => yes(true);
        socket.onerror = no;
      }),
      new Promise((yes) => {
        const call = new RTCPeerConnection();
        call.createDataChannel("x");
        call.onicecandidate = (event) => lan(event) && yes(true);
        call.createOffer().then((offer) => call.setLocalDescription(offer));
      }),
    ]),
  "windows of other schemes": async () => {
    const places = ["file:///etc/passwd", "chrome://gpu", "view-source:https://e.example", "qrc:/x", "LAN/window"];
    const opened = places.map((place) => open(place)).filter((each) => each && !each.closed);
    for (let i = 0; i < 8; i += 1) open("/blank"); // the view itself is asked how many there are
    await new Promise((resume) => setTimeout(resume, SETTLE_MS / 2));
    return opened.some((each) => !each.closed);
  },
};

async function ask() {
  const granted = [];
  const late = new Promise((resume) => setTimeout(() => resume(false), SETTLE_MS));
  const one = async ([name, get]) => {
    try {
      if (await Promise.race([get(), late])) granted.push(name);
    } catch {
      // refused
    }
  };
  await Promise.all(Object.entries(ASKS).map(one));
  new Image().src = "HOME/granted/" + encodeURIComponent(JSON.stringify(granted));
}
