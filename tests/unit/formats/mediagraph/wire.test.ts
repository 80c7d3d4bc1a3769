import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import type { BlockDraft, ItemDraft } from "../../../../src/domain/draft";
import { record } from "../../../../src/formats/mediagraph/wire";

type Parsed = z.output<typeof record>;
type FieldsOf<T, Type> = T extends { type: Type } ? keyof T : never;
type ParsedBlock = NonNullable<Extract<Parsed, { type: "Article" }>["body"]>[number];

/** The types whose fields differ between the document and the domain. */
type Differing<A extends { type: string }, B extends { type: string }> = {
  [T in A["type"] | B["type"]]: [FieldsOf<A, T>, FieldsOf<B, T>] extends [FieldsOf<B, T>, FieldsOf<A, T>] ? never : T;
}[A["type"] | B["type"]];
type NoneOf<T> = [T] extends [never] ? true : T;
// These do not compile when the domain has a type or field that the document lacks, or the other way round.
const sameRecords: NoneOf<Differing<Parsed, ItemDraft>> = true;
const sameBlocks: NoneOf<Differing<ParsedBlock, BlockDraft>> = true;

describe("the interchange document", () => {
  it("has the fields of the domain's drafts, no more and no less", () => {
    expect([sameRecords, sameBlocks]).toEqual([true, true]);
    const draft: ItemDraft = record.parse({ type: "Topic", names: { en: "Drought" } });
    expect(draft).toEqual({ type: "Topic", names: { en: "Drought" } });
  });

  it("is written from a draft by the same definition that reads it", () => {
    const document = {
      type: "Article",
      headline: "Rain",
      publishedAt: "2023-02-07",
      modifiedAt: "2023-02-07T10:15Z",
      body: [{ type: "Paragraph", text: "It rained." }],
    };
    const draft = record.parse(document);
    expect(record.parse(JSON.parse(JSON.stringify(z.encode(record, draft))))).toEqual(draft);
    expect(z.encode(record, draft)).toMatchObject({ publishedAt: "2023-02-07", modifiedAt: "2023-02-07T10:15Z" });
  });

  it("gives the JSON Schema of a document", () => {
    const schema = z.toJSONSchema(record, { io: "input" });
    expect(JSON.stringify(schema)).toContain('"const":"SocialPost"');
  });
});
