// The median wait for a page in a small and in a large store, one request after the other.
import { stop } from "./measuring/processes.mjs";
import { number } from "./measuring/report.mjs";
import { ask, medianWait } from "./measuring/requests.mjs";
import { inTurn, median } from "./measuring/statistics.mjs";
import { bodiesOf, entityIds, OPERATIONS } from "./operations.mjs";
import { wikidataId } from "./generated-profiles.mjs";
import { startMediagraph } from "./servers/contenders.mjs";

const PAGES = ["front-page", "article-page", "entity-page"];
const TIMES = 6;
const ROWS_OF_A_PAGE = 20;
/** Half of the profiles are in more articles than number 5,000. If that one fills no page, a more frequent one is taken. */
const MIDDLE = [5000, 2500, 1200, 600, 300, 150, 75, 30, 10];

export async function measurePages(small, large, rounds) {
  const servers = await Promise.all([small, large].map(({ path }) => startMediagraph(path)));
  try {
    const bodies = await Promise.all(
      [small, large].map(({ count }, index) => bodiesOf(servers[index].url, count, "feed")),
    );
    const waits = await inTurn(rounds + 1, {
      ...Object.fromEntries(
        PAGES.flatMap((page) =>
          servers.map(({ url }, index) => [`${page} ${index}`, () => medianWait(url, repeated(bodies[index][page]))]),
        ),
      ),
      ...(await hubAndMedian(servers[1].url)),
    });
    // The first round only compiles the code.
    const wait = (name) => median(waits[name].slice(1));
    return {
      values: {
        ...Object.fromEntries(PAGES.map((page) => [`size-${page}`, wait(`${page} 1`) / wait(`${page} 0`)])),
        hub: wait("hub") / wait("median"),
      },
      detail: {
        title: "The median wait for a page, milliseconds",
        columns: ["", `at ${number(small.count)}`, `at ${number(large.count)}`],
        rows: [
          ...PAGES.map((page) => [page, number(wait(`${page} 0`)), number(wait(`${page} 1`))]),
          ["entity page, the most mentioned profile", "", number(wait("hub"))],
          ["entity page, the median profile", "", number(wait("median"))],
        ],
      },
    };
  } finally {
    await Promise.all(servers.map(stop));
  }
}

async function hubAndMedian(url) {
  const [hub, ...others] = await entityIds(url, [0, ...MIDDLE].map(wikidataId));
  const pages = others.map((id) => ({ ...OPERATIONS["entity-page"], variables: { id } }));
  const totals = await Promise.all(pages.map((page) => articlesOn(url, page)));
  const middle = pages[totals.findIndex((total) => total >= ROWS_OF_A_PAGE)] ?? pages.at(-1);
  return {
    hub: () => medianWait(url, repeated([{ ...OPERATIONS["entity-page"], variables: { id: hub } }])),
    median: () => medianWait(url, repeated([middle])),
  };
}

async function articlesOn(url, page) {
  return JSON.parse(await ask(url, page)).data.entity.articles.totalCount;
}

function repeated(bodies) {
  const times = Math.ceil((TIMES * 32) / bodies.length);
  return Array.from({ length: times }, () => bodies).flat();
}
