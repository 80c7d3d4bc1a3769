/// <reference lib="dom" />
import { describe, expect, it } from "@jest/globals";
import { isDrawn } from "./reader-checks";
import { PHONE, withServer } from "./site";
import { newVisitor } from "./visitor";

const site = withServer();

const DESK = { width: 1280, height: 900 };
/** Mentioned in six months. */
const PROFILE = '{ entity(by: { wikidataId: "Q58217" }) { id } }';

describe("the names of the times below the bars of a profile", () => {
  it.each([
    ["ar", PHONE],
    ["fr", PHONE],
    ["fr", DESK],
    ["en", PHONE],
  ])("stand whole in the picture, and none touches another, in %s on %j", async (language, viewport) => {
    const { page, context } = await newVisitor(site.browser, site.server.url, { viewport });
    await context.addCookies([{ name: "reader", value: `language=${language}`, url: site.server.url }]);
    const { data } = await site.server.query(PROFILE);
    await page.goto(`${site.server.url}/entities/${(data?.["entity"] as { id: string }).id}`);
    await isDrawn(page);
    const { picture, names } = await page.evaluate(() => {
      const edges = (one: Element | null | undefined) => {
        const { left = 0, right = 0 } = one?.getBoundingClientRect() ?? {};
        return { left, right };
      };
      const times = [...document.querySelectorAll("svg text[direction]")];
      return { picture: edges(times[0]?.closest("svg")), names: times.map(edges) };
    });
    expect(names.length).toBeGreaterThan(1);
    const inOrder = names.toSorted((one, other) => one.left - other.left);
    const places = [picture.left, ...inOrder.flatMap(({ left, right }) => [left, right]), picture.right];
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    await context.close();
  });
});
