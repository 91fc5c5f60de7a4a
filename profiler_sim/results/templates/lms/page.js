"use strict";
// What the trainee does here: choose the file of her shift, look at the result, report it.

const course = JSON.parse(document.getElementById("course").textContent);
const texts = JSON.parse(document.getElementById("texts").textContent);
const at = name => document.getElementById(name);
let checked = null, isReported = false;

function say(key, values = {}) {
  at("said").textContent = (texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function fail(error) {
  say("fault", {reason: error.message});
  at("report").disabled = true;
}

async function choose(event) {
  const [file] = event.target.files;
  at("report").disabled = true;
  checked = null;
  if (!file) return;
  say("checking");
  await new Promise(done => setTimeout(done));
  const found = readOrProblem(new Uint8Array(await file.arrayBuffer()));
  if (found.problem) {
    say(found.problem, {scenario: course.title, seed: course.seed});
    return;
  }
  checked = found;
  say(found.isPassed ? "passed" : "failed", {
    score: Math.floor(100 * found.score), pass: Math.round(100 * course.pass),
    trainee: found.trainee, receipt: found.receipt, minutes: Math.round(found.seconds / 60),
  });
  at("report").disabled = !isReady || isReported;
}

function readOrProblem(bytes) {
  try {
    return readShift(bytes, course);
  } catch {
    return {problem: "none"};
  }
}

async function report() {
  at("report").disabled = true;
  try {
    await lms.report(checked);
  } catch (error) {
    fail(error);
    return;
  }
  isReported = true;
  at("file").disabled = true;
  say("reported", {receipt: checked.receipt});
}

let isReady = false;
at("file").addEventListener("change", choose);
at("report").addEventListener("click", report);
window.addEventListener("pagehide", () => lms.finish());
lms.start().then(platform => {
  isReady = platform.isThere && platform.isCredit;
  at("platform").textContent = !platform.isThere ? texts.no_platform
    : platform.isCredit ? texts.platform : texts.no_credit;
  if (platform.earlier) say("earlier", {receipt: platform.earlier});
  if (platform.back) Object.assign(at("back"), {href: platform.back, hidden: false});
  at("report").disabled = !(isReady && checked);
}).catch(fail);
