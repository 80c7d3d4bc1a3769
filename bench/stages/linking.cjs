"use strict";
// Links the articles of a file against generated profiles, without a store. Profiles that are not in memory are read as
// a store would give them; which ones they are, the linker decides.
const { readFileSync } = require("node:fs");
const { idFor } = require("../../dist/src/domain/ids.js");
const { blockText } = require("../../dist/src/domain/body-block.js");
const { spanText } = require("../../dist/src/domain/text/spans/spans.js");
const { linkItem } = require("../../dist/src/linking/link-item.js");
const { Linker } = require("../../dist/src/linking/linker.js");
const { storedWords } = require("../../dist/src/linking/stored-words.js");
const { articleSubject, articleTexts } = require("../../dist/src/linking/subjects.js");

/** So few that the words of a text are stored soon after it is linked, as in ingest. */
const BATCH = 32;

exports.link = async function link(path, profiles, unmeasured) {
  const { generatedProfiles, PROFILES } = await import("../generated-profiles.mjs");
  const articles = readFileSync(path, "utf8").split("\n").slice(1, -1).map(articleOf);
  const warmUp = articles.splice(0, Number(unmeasured));
  const named = new Map(firstOf(generatedProfiles(), PROFILES));
  const linker = new Linker([], null, async (ids) => ids.map((id) => named.get(id) ?? null));
  const before = memory();
  let learningSeconds = 0;
  // What makes the profiles is no part of learning them.
  for (const made of inBatches(generatedProfiles(Number(profiles)), profileOf))
    learningSeconds += await seconds(() => made.forEach((profile) => linker.add(profile)));
  const learningMB = memory() - before;
  await linker.linkingEach(warmUp, (article) => linkItem(articleSubject(article), linker));
  for (const article of warmUp) storedWords(textsOf(article), tracedOf(article));
  let [bytes, mentions, linkingSeconds, wordsSeconds] = [0, 0, 0, 0];
  for (let at = 0; at < articles.length; at += BATCH) {
    const batch = articles.slice(at, at + BATCH);
    linkingSeconds += await seconds(async () => {
      const found = await linker.linkingEach(batch, (article) => linkItem(articleSubject(article), linker));
      mentions += found.flat().length;
    });
    wordsSeconds += await seconds(() => batch.forEach((article) => storedWords(textsOf(article), tracedOf(article))));
    bytes += batch.flatMap(articleTexts).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  }
  const cpuSeconds = linkingSeconds + wordsSeconds;
  return {
    items: articles.length,
    cpuSeconds,
    bytes,
    mentions,
    linkingSeconds,
    wordsSeconds,
    learningSeconds,
    learningMB,
  };
};

function* inBatches(lines, made) {
  let batch = [];
  for (const line of lines) {
    if (batch.push(made(line)) < 1_000) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function* firstOf(lines, count) {
  for (const line of lines) {
    if (count-- === 0) return;
    const profile = profileOf(line);
    yield [profile.id, profile];
  }
}

function profileOf(line) {
  const { type, wikidataId, ...values } = JSON.parse(line);
  const whole = { aliases: {}, accounts: [], sameAs: [], inputs: {}, provenance: {}, firstSeenAt: "2020-01-01" };
  return { ...whole, type, id: idFor("entity", `wikidata:${wikidataId}`), wikidataId, ...values };
}

/** A post in the body has no text of its own in the article. */
function articleOf(line) {
  const { url, body = [], ...values } = JSON.parse(line);
  const paragraphs = body.filter(({ type }) => type === "Paragraph");
  return {
    ...values,
    id: idFor("article", `url:${url}`),
    body: paragraphs.map(({ text }, index) => ({
      type: "Paragraph",
      id: idFor("article", `${url} ${index}`),
      ...spanText(text),
    })),
    inputs: {},
    provenance: {},
  };
}

const textsOf = ({ headline, summary = "", body }) => [headline, summary, ...body.map(blockText)];
const tracedOf = (article) => ({ language: article.language, texts: articleTexts(article) });

async function seconds(work) {
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1e6;
}

/** What is in use, in MB. */
function memory() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
