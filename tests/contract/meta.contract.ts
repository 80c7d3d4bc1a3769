import { describe, expect, it } from "@jest/globals";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { LINKED, PROFILES_MARK } from "../../src/store/link-marks";
import type { Rejection } from "../../src/store/store";
import { anArticle, aPerson } from "../builders/items";
import { aWrite, rejectionsOf, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

const aRejection = (id: string, overrides: Partial<Rejection> = {}): Rejection => ({
  id,
  input: `خبر ${id}.txt`,
  reason: "no text",
  rejectedAt: "2024-01-01T00:00:00.000Z",
  ...overrides,
});

export function metaContract(opened: Opened): void {
  describe("meta", () => {
    it("is null until it is set, and the last value wins", async () => {
      const { store, other } = opened();
      expect(await store.getMeta("folding")).toBeNull();
      await store.setMeta("folding", "1");
      await store.setMeta("folding", "٢");
      expect(await other.getMeta("folding")).toBe("٢");
      expect(await store.getMeta("linker")).toBeNull();
    });

    it("loses a value that is set to null", async () => {
      const { store, other } = opened();
      await store.setMeta("folding", "1");
      await store.setMeta("folding", null);
      await store.setMeta("linker", null);
      expect([await other.getMeta("folding"), await other.getMeta("linker")]).toEqual([null, null]);
      expect(Object.keys(await other.upkeep.meta())).not.toContain("folding");
    });

    it("tells a reader whether texts wait to be linked to profiles that changed", async () => {
      const { store, other } = opened();
      const isLinked = (): Promise<boolean> => other.reader().areTextsLinked();
      const none = await isLinked();
      await store.setMeta(PROFILES_MARK, "second");
      const changed = await isLinked();
      await store.setMeta(LINKED, "first");
      const older = await isLinked();
      await store.setMeta(LINKED, "second");
      expect([none, changed, older, await isLinked()]).toEqual([true, false, false, true]);
    });

    it("changes a value only if it still is the expected one", async () => {
      const { store, other } = opened();
      expect(await store.replaceMeta("mark", "1", "2")).toBe(false);
      expect(await store.replaceMeta("mark", null, "1")).toBe(true);
      expect(await other.replaceMeta("mark", null, "2")).toBe(false);
      expect(await other.replaceMeta("mark", "0", "2")).toBe(false);
      expect(await other.getMeta("mark")).toBe("1");
      expect(await other.replaceMeta("mark", "1", "1")).toBe(true);
      expect(await other.replaceMeta("mark", "1", "2")).toBe(true);
      expect(await store.replaceMeta("mark", "1", null)).toBe(false);
      expect(await store.replaceMeta("mark", "2", null)).toBe(true);
      expect(await store.replaceMeta("mark", null, null)).toBe(true);
      expect(await other.getMeta("mark")).toBeNull();
    });

    it("is left by a save, unless another value is still what it was", async () => {
      const { store, other } = opened();
      const noteOf = (name: string) => ({ name, value: "link again", unless: { name: "mark", is: "1" } });
      await store.setMeta("mark", "1");
      await store.save([aWrite(anArticle("a"))], noteOf("first"));
      await other.setMeta("mark", "2");
      await store.save([aWrite(anArticle("b"))], noteOf("second"));
      await other.setMeta("mark", null);
      await store.save([aWrite(anArticle("c"))], noteOf("third"));
      // It is stored already: nothing is saved.
      await store.save([aWrite(anArticle("c"))], noteOf("fourth"));
      const left = await Promise.all(["first", "second", "third", "fourth"].map((name) => other.getMeta(name)));
      expect(left).toEqual([null, "link again", "link again", null]);
    });

    it("is changed by only one of two at the same moment", async () => {
      const { store, other } = opened();
      await store.setMeta("mark", "0");
      const won = await Promise.all([store.replaceMeta("mark", "0", "1"), other.replaceMeta("mark", "0", "2")]);
      expect(won.filter((one) => one)).toHaveLength(1);
      expect(await store.getMeta("mark")).toBe(won[0] ? "1" : "2");
      await store.setMeta("mark", null);
      const made = await Promise.all([store.replaceMeta("mark", null, "1"), other.replaceMeta("mark", null, "2")]);
      expect(made.filter((one) => one)).toHaveLength(1);
    });
  });

  describe("rejections", () => {
    it("are kept whole, the oldest first", async () => {
      const { store } = opened();
      const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
      const told = {
        mediaType: "text/plain",
        url: "https://a.example/1",
        format: "plain-text",
        speaker: "0123456789abcdef0123456789abcdef",
        hints: {
          timeZone: "Asia/Aden",
          language: "ar",
          source: "News",
          publishedAt: { instant: "2024-01-01T00:00:00.000Z", precision: "DAY" as const },
        },
      };
      const full = aRejection("a", {
        place: "line 3",
        ...told,
        content: bytes,
        rejectedAt: "2024-01-02T00:00:00.000Z",
      });
      await store.rejections.keep([full, aRejection("b"), aRejection("c", { content: new Uint8Array() })]);
      expect(await rejectionsOf(store)).toEqual([
        aRejection("b"),
        aRejection("c", { content: new Uint8Array() }),
        full,
      ]);
    });

    it("are all read in the order of time, then id, also more than one batch", async () => {
      const { store } = opened();
      const many = Array.from({ length: 50 }, (_, index) =>
        aRejection(`r${index}`, { rejectedAt: `2024-01-0${(index % 3) + 1}T00:00:00.000Z` }),
      );
      await store.rejections.keep(many);
      const inOrder = [...many].sort((one, other) => (one.rejectedAt + one.id < other.rejectedAt + other.id ? -1 : 1));
      expect((await rejectionsOf(store)).map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
    });

    it("come to an end although each of them is rejected again a moment later", async () => {
      const { store } = opened();
      await store.rejections.keep(Array.from({ length: 40 }, (_, index) => aRejection(`r${index}`)));
      const seen: string[] = [];
      for await (const rejection of store.rejections.all()) {
        seen.push(rejection.id);
        if (seen.length > 100) break;
        await store.rejections.keep([{ ...rejection, rejectedAt: "2024-02-01T00:00:00.000Z" }]);
      }
      expect(seen).toHaveLength(40);
      expect(new Set(seen).size).toBe(40);
    });

    it("are kept once: the same input rejected again replaces its entry", async () => {
      const { store } = opened();
      await store.rejections.keep([aRejection("a", { place: "line 1", content: new Uint8Array([1]) })]);
      await store.rejections.keep([aRejection("a", { reason: "other" }), aRejection("a", { reason: "last" })]);
      expect(await rejectionsOf(store)).toEqual([aRejection("a", { reason: "last" })]);
    });

    it("keep an input of more than 1 MiB without its bytes", async () => {
      const { store } = opened();
      await store.rejections.keep([
        aRejection("a", { content: new Uint8Array(1024 * 1024) }),
        aRejection("b", { content: new Uint8Array(1024 * 1024 + 1) }),
      ]);
      const [kept, dropped] = await rejectionsOf(store);
      expect(kept?.content?.byteLength).toBe(1024 * 1024);
      expect(dropped).toEqual(aRejection("b"));
    });

    it("are forgotten by id; unknown ids and an empty list change nothing", async () => {
      const { store } = opened();
      await store.rejections.keep([]);
      await store.rejections.keep([aRejection("a"), aRejection("b")]);
      await store.rejections.forget([]);
      await store.rejections.forget(["a", "unknown"]);
      expect(await rejectionsOf(store)).toEqual([aRejection("b")]);
    });
  });

  describe("opening and closing", () => {
    it("keeps everything after a new start", async () => {
      const { store } = opened();
      const [article, person] = [anArticle("a"), aPerson("e")];
      await saveAll(store, [
        aWrite(article, {
          facets: ["f"],
          words: ["w"],
          identities: [{ key: "url:a", exclusive: true }],
          edges: [{ relation: "Entity.articles", parent: person.id, sortKey: "1", child: article.id }],
        }),
      ]);
      await store.setMeta("linker", "3");
      await store.rejections.keep([aRejection("r")]);
      const again = await opened().reopen();
      expect(await again.reader().lookup("article", ["url:a"])).toEqual([article]);
      expect(await again.reader().count("article", { all: ["f"], words: [["w"]] })).toBe(1);
      expect(await again.reader().countRelated("Entity.articles", [person.id])).toEqual([1]);
      expect(await again.getMeta("linker")).toBe("3");
      expect(await rejectionsOf(again)).toEqual([aRejection("r")]);
    });

    it("answers a ping while open, and says so when it is closed", async () => {
      const { store } = opened();
      await expect(store.ping()).resolves.toBeUndefined();
      await store.close();
      await expect(store.ping()).rejects.toThrow(StoreUnavailable);
      await expect(store.close()).resolves.toBeUndefined();
    });

    it("has an address for people", () => {
      expect(opened().store.address).toMatch(/^[a-z+]+:.+/);
    });
  });
}
