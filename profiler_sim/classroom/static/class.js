// The page of a screen: a terminal whose other end is a program on the server.
import { Terminal } from "./xterm/xterm.mjs";
import { FitAddon } from "./xterm/addon-fit.mjs";
import { Unicode11Addon } from "./xterm/addon-unicode11.mjs";
import { WebglAddon } from "./xterm/addon-webgl.mjs";

const FONT = "DejaVu Sans Mono";
const FIRST_WAIT = 250, LONGEST_WAIT = 4000;          // milliseconds between tries to reconnect
const PATIENCE = 15 * 60000;                           // milliseconds after which the page gives up
const place = document.getElementById("screen");
const notice = document.getElementById("notice");
const again = document.getElementById("again");
const GOES_ON = ["next", "opened"];                    // ends after which the page connects again
const limit = document.getElementById("limit");
const vote = document.getElementById("vote");
const texts = document.getElementById("texts").dataset;
const base = texts.base;                                // where on the server the screen is
const encoder = new TextEncoder();

const terminal = new Terminal({
  allowProposedApi: true,                              // for the widths of Unicode 11
  fontFamily: `"${FONT}", monospace`,
  fontSize: 15,
  scrollback: 0,
  theme: { background: "#121212" },
});
const fit = new FitAddon();
terminal.loadAddon(fit);
terminal.loadAddon(new Unicode11Addon());
terminal.unicode.activeVersion = "11";

let endsAt = 0, lostAt = 0, socket = null, wait = FIRST_WAIT, isOver = false, isPaused = false;

function say(text, button = false) {
  document.getElementById("notice-text").textContent = text;
  notice.hidden = !text;
  again.hidden = !button;
  if (button) again.focus();
}

function send(content) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(content);
}

function size() {
  return [terminal.cols, terminal.rows];
}

function end(why) {
  isOver = true;
  say(texts[why] ?? texts.left, true);
}

async function fetchFile({ key, name }) {
  const link = document.createElement("a");
  link.href = `${base}/file/${encodeURIComponent(key)}`;
  link.download = name;
  link.click();
}

setInterval(() => {
  const left = Math.max(0, Math.ceil((endsAt - Date.now()) / 60000));
  limit.textContent = endsAt ? texts.minutes.replace("{n}", left) : "";
}, 1000);

function askVote({ consignment, goods }) {
  vote.hidden = !consignment;
  document.getElementById("vote-about").textContent = `${consignment} · ${goods}`;
  for (const button of vote.querySelectorAll("button")) button.ariaPressed = "false";
  if (!consignment) terminal.focus();
}

for (const button of vote.querySelectorAll("button")) {
  button.onclick = () => {
    send(JSON.stringify({ vote: button.value }));
    for (const each of vote.querySelectorAll("button")) each.ariaPressed = String(each === button);
  };
}

function heed(note) {
  if (note.type === "end" && GOES_ON.includes(note.why)) say(texts[note.why]);  // and connect again
  else if (note.type === "end") end(note.why);
  else if (note.type === "file") fetchFile(note);
  else if (note.type === "vote") askVote(note);
  else if (note.type === "limit") endsAt = note.seconds ? Date.now() + 1000 * note.seconds : 0;
  else if (note.type === "pause") {
    isPaused = note.on;
    say(note.on ? texts.pause : "");
  }
}

function connect() {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const opened = new WebSocket(`${scheme}://${location.host}${base}/seat`);
  opened.binaryType = "arraybuffer";
  socket = opened;
  opened.onopen = () => {
    wait = FIRST_WAIT;
    lostAt = 0;
    terminal.reset();
    send(JSON.stringify({ type: "open", size: size() }));
    say("");
    terminal.focus();
  };
  opened.onmessage = ({ data }) => {
    if (typeof data === "string") heed(JSON.parse(data));
    else terminal.write(new Uint8Array(data));
  };
  opened.onclose = ({ code }) => {
    if (isOver || socket !== opened) return;
    if (code === 1008) return end("fast");
    lostAt ||= Date.now();
    if (Date.now() - lostAt > PATIENCE) return end("gone");
    if (notice.hidden) say(texts.lost);
    setTimeout(reconnect, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  };
}

// A browser that is in no class here, such as that of an older class, gets the form to join.
async function reconnect() {
  const answer = await fetch(`${base}/member`).catch(() => null);
  if (answer?.status === 401) location.reload();
  else connect();
}

again.onclick = () => {
  isOver = false;
  lostAt = 0;
  say("");
  connect();
};
terminal.onData(keys => isPaused || send(encoder.encode(keys)));
terminal.onBinary(keys => isPaused || send(Uint8Array.from(keys, each => each.charCodeAt(0))));
terminal.onResize(() => send(JSON.stringify({ type: "resize", size: size() })));
new ResizeObserver(() => fit.fit()).observe(place);

await Promise.allSettled([document.fonts.load(`15px "${FONT}"`), document.fonts.load(`bold 15px "${FONT}"`)]);
terminal.open(place);
try {
  const webgl = new WebglAddon();
  webgl.onContextLoss(() => webgl.dispose());
  terminal.loadAddon(webgl);
} catch {
  // without WebGL the page draws with its own elements
}
fit.fit();
connect();
