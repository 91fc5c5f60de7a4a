"use strict";
// Reads the file of a shift as profiler_sim/results/shift_file.py writes it, and checks its chain.

// SHA-256 by FIPS 180-4: crypto.subtle is missing where a platform has no https.
const sha256 = (() => {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
  const fraction = (n, root) => Math.floor((n ** (1 / root) % 1) * 2 ** 32);
  const rounds = primes.map(p => fraction(p, 3));
  const start = primes.slice(0, 8).map(p => fraction(p, 2));
  const turn = (x, n) => (x >>> n) | (x << (32 - n));

  function padded(bytes) {
    const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    whole.set(bytes);
    whole[bytes.length] = 0x80;
    const view = new DataView(whole.buffer);
    view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(whole.length - 4, (bytes.length * 8) >>> 0);
    return view;
  }

  function mix(state, words) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let at = 0; at < 64; at++) {
      const choice = (e & f) ^ (~e & g), most = (a & b) ^ (a & c) ^ (b & c);
      const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + rounds[at] + words[at];
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most;
      [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((each, at) => { state[at] += each; });
  }

  return bytes => {
    const view = padded(bytes), state = Uint32Array.from(start), words = new Int32Array(64);
    for (let block = 0; block < view.byteLength; block += 64) {
      for (let at = 0; at < 16; at++) words[at] = view.getInt32(block + 4 * at);
      for (let at = 16; at < 64; at++) {
        const x = words[at - 15], y = words[at - 2];
        words[at] = words[at - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3))
          + words[at - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
      }
      mix(state, words);
    }
    const digest = new DataView(new ArrayBuffer(32));
    state.forEach((each, at) => digest.setUint32(4 * at, each));
    return new Uint8Array(digest.buffer);
  };
})();

const hex = bytes => [...bytes].map(each => each.toString(16).padStart(2, "0")).join("");
const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const digestOfText = text => hex(sha256(new TextEncoder().encode(text)));

// As Python writes it: keys sorted, no blanks, ASCII alone.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const pairs = Object.keys(value).sort().map(key => `${canonical(key)}:${canonical(value[key])}`);
    return `{${pairs.join(",")}}`;
  }
  return JSON.stringify(value).replace(
    /[^ -~]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function link(previous, record) {
  const text = new TextEncoder().encode(canonical(record));
  const whole = new Uint8Array(previous.length + text.length);
  whole.set(previous);
  whole.set(text, previous.length);
  return sha256(whole);
}

function dealOf({new: dealt, withheld}) {
  const answers = {};
  for (const [consignment, given] of Object.entries(dealt.answers)) {
    const digests = Object.entries(given).map(([name, text]) => [name, digestOfText(text)]);
    if (digests.length) answers[consignment] = Object.fromEntries(digests);
  }
  const {scenario, title, trainee, seed, program, started} = dealt;
  return {
    scenario, title, trainee, seed, program, started, answers,
    brief: digestOfText(dealt.brief), papers: digestOfText(dealt.papers),
    truth: withheld || digestOfText(dealt.truth),
  };
}

// Whether every event follows from the one before it, and the first from what was dealt.
function isUnbroken(record) {
  let head = link(new Uint8Array(32), dealOf(record));
  if (hex(head) !== record.dealt) return false;
  for (const row of record.events) {
    const {seq, event_json: event, wall, active_ms} = row;
    head = link(head, {seq, event, wall, active_ms});
    if (hex(head) !== row.digest) return false;
  }
  return hex(head) === record.head;
}

// The first 80 bits in four groups, in Crockford's alphabet.
function receiptOf(head) {
  const bits = [...unhex(head.slice(0, 20))].map(each => each.toString(2).padStart(8, "0")).join("");
  const signs = bits.match(/.{5}/g).map(five => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[parseInt(five, 2)]);
  return signs.join("").match(/.{4}/g).join("-");
}

// Gives {problem} with the key of a text, or what is to be reported.
function readShift(bytes, course) {
  const end = bytes.indexOf(10);
  const words = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0))).split(" ");
  if (words.length !== 3 || words[0] !== "profiler-sim-shift") return {problem: "none"};
  if (words[1] !== "1") return {problem: "newer"};
  const body = bytes.subarray(end + 1);
  if (words[2] !== hex(sha256(body))) return {problem: "changed"};
  const record = JSON.parse(new TextDecoder().decode(body));
  if (!isUnbroken(record)) return {problem: "changed"};
  const {scenario, seed, trainee} = record.new;
  if (scenario !== course.scenario) return {problem: "other_scenario"};
  if (course.seed !== null && seed !== course.seed) return {problem: "other_seed"};
  const last = record.events.at(-1);
  if (!last || JSON.parse(last.event_json).event !== "closed") return {problem: "open"};
  if (!record.result || record.result.score === null) return {problem: "no_score"};
  const {score, seconds} = record.result;
  return {trainee, seed, receipt: receiptOf(record.head), score, seconds, isPassed: score >= course.pass};
}
