import { describe, expect, it } from "@jest/globals";
import type { Id } from "../../src/domain/ids";
import type { SourceSubscription } from "../../src/domain/source-subscription";
import type { Store } from "../../src/store/store";
import type { Opened } from "./store.contract";

const aSubscription = (url: string, overrides: Partial<SourceSubscription> = {}): SourceSubscription => ({
  url,
  kind: "FEED",
  addedAt: "2024-01-01T00:00:00.000Z",
  nextPullAt: "2024-01-01T00:00:00.000Z",
  ...overrides,
});

const URL_A = "https://a.example/أخبار.xml";

async function allOf(store: Store): Promise<SourceSubscription[]> {
  const all: SourceSubscription[] = [];
  for await (const subscription of store.subscriptions.all()) all.push(subscription);
  return all;
}

export function subscriptionsContract(opened: Opened): void {
  describe("subscriptions", () => {
    it("are added once, and read whole", async () => {
      const { store, other } = opened();
      const full = aSubscription(URL_A, {
        title: "أخبار",
        foundOn: "https://a.example/",
        sourceId: "source_1" as Id<"source">,
        etag: '"1"',
        failures: 2,
        fault: "503",
        readPages: ["x"],
      });
      expect(await store.subscriptions.get(URL_A)).toBeNull();
      expect(await store.subscriptions.replace(null, full)).toBe(true);
      expect(await other.subscriptions.replace(null, aSubscription(URL_A))).toBe(false);
      expect(await other.subscriptions.get(URL_A)).toEqual(full);
    });

    it("are all read in the order of their addresses, also more than one batch", async () => {
      const { store } = opened();
      const urls = Array.from({ length: 250 }, (_, index) => `https://a.example/${(index * 7) % 250}`);
      for (const url of urls) await store.subscriptions.replace(null, aSubscription(url));
      expect((await allOf(store)).map(({ url }) => url)).toEqual([...urls].sort());
    });

    it("are replaced only by who knows what is stored, so that none comes back after it was deleted", async () => {
      const { store, other } = opened();
      const [first, second] = [aSubscription(URL_A), aSubscription(URL_A, { failures: 1 })];
      await store.subscriptions.replace(null, first);
      expect(await other.subscriptions.replace(first, second)).toBe(true);
      expect(await store.subscriptions.replace(first, first)).toBe(false);
      expect(await store.subscriptions.replace(first, null)).toBe(false);
      const read = await store.subscriptions.get(URL_A);
      expect(await store.subscriptions.replace(read, null)).toBe(true);
      expect(await other.subscriptions.replace(second, first)).toBe(false);
      expect(await allOf(other)).toEqual([]);
    });

    it("are replaced by only one of two at the same moment", async () => {
      const { store, other } = opened();
      const first = aSubscription(URL_A);
      await store.subscriptions.replace(null, first);
      const won = await Promise.all([
        store.subscriptions.replace(first, aSubscription(URL_A, { failures: 1 })),
        other.subscriptions.replace(first, aSubscription(URL_A, { failures: 2 })),
      ]);
      expect(won.filter((one) => one)).toHaveLength(1);
    });

    it("are found by their sources, for many sources at once", async () => {
      const { store } = opened();
      const [one, two, none] = ["source_1", "source_2", "source_3"] as Id<"source">[] as [
        Id<"source">,
        Id<"source">,
        Id<"source">,
      ];
      const [b, a, c] = [
        aSubscription("https://b.example/", { sourceId: one }),
        aSubscription("https://a.example/", { sourceId: one }),
        aSubscription("https://c.example/", { sourceId: two }),
      ];
      for (const each of [b, a, c, aSubscription("https://d.example/")]) await store.subscriptions.replace(null, each);
      expect(await store.reader().subscriptions([none, two, one])).toEqual([[], [c], [a, b]]);
      expect(await store.reader().subscriptions([])).toEqual([]);
    });
  });
}
