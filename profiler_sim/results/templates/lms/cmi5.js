"use strict";
// Reports to a platform that speaks cmi5: statements go to the record store that launched the page.

const lms = (() => {
  const given = new URLSearchParams(location.search);
  const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
  const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
  const VERBS = "http://adlnet.gov/expapi/verbs/";
  const opened = Date.now();
  let token = "", launch = null;

  const headers = () => ({
    "Authorization": `Basic ${token}`,
    "X-Experience-API-Version": "1.0.3",
    "Content-Type": "application/json",
  });

  async function ask(path, words) {
    const base = given.get("endpoint").replace(/\/$/, "");
    const answer = await fetch(`${base}/${path}?${new URLSearchParams(words)}`, {headers: headers()});
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  // A random UUID; crypto.randomUUID is missing where a platform has no https.
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  function statement(verb, result, isMoveOn) {
    const context = structuredClone(launch.contextTemplate ?? {});
    context.registration = given.get("registration");
    context.contextActivities ??= {};
    const kinds = isMoveOn ? ["cmi5", "moveon"] : ["cmi5"];
    context.contextActivities.category = [
      ...(context.contextActivities.category ?? []),
      ...kinds.map(kind => ({id: CATEGORY + kind})),
    ];
    if (result?.score && launch.masteryScore !== undefined) {
      context.extensions = {...context.extensions, [MASTERY]: launch.masteryScore};
    }
    return {
      id: newId(),
      actor: JSON.parse(given.get("actor")),
      verb: {id: VERBS + verb, display: {en: verb}},
      object: {objectType: "Activity", id: given.get("activityId")},
      context,
      timestamp: new Date().toISOString(),
      ...(result ? {result} : {}),
    };
  }

  async function send(statements, keepalive = false) {
    const address = `${given.get("endpoint").replace(/\/$/, "")}/statements`;
    const body = JSON.stringify(statements);
    const answer = await fetch(address, {method: "POST", headers: headers(), body, keepalive});
    if (!answer.ok) throw new Error(`statements: ${answer.status}`);
  }

  const duration = seconds => `PT${seconds.toFixed(2)}S`;

  return {
    async start() {
      if (!given.get("endpoint") || !given.get("fetch")) return {isThere: false};
      const answer = await (await fetch(given.get("fetch"), {method: "POST"})).json();
      if (!answer["auth-token"]) throw new Error(answer["error-text"] || "auth-token");
      token = answer["auth-token"];
      const {activityId, actor: agent, registration} = Object.fromEntries(given);
      const stateId = "LMS.LaunchData";
      launch = await ask("activities/state", {activityId, agent, registration, stateId});
      if (!launch) throw new Error(stateId);
      await ask("agents/profile", {agent, profileId: "cmi5LearnerPreferences"});
      await send([statement("initialized")]);
      return {isThere: true, isCredit: launch.launchMode === "Normal", back: launch.returnURL};
    },
    async report(result) {
      const isPassed = launch.masteryScore === undefined
        ? result.isPassed : result.score >= launch.masteryScore;
      const score = {scaled: result.score, raw: 100 * result.score, min: 0, max: 100};
      const time = {duration: duration(result.seconds)};
      await send([
        statement("completed", {completion: true, ...time}, true),
        statement(isPassed ? "passed" : "failed", {success: isPassed, score, ...time}, true),
      ]);
      await this.finish();
    },
    async finish() {
      if (!launch) return;
      const last = statement("terminated", {duration: duration((Date.now() - opened) / 1000)});
      launch = null;
      await send([last], true);
    },
  };
})();
