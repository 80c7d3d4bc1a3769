import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { stringify } from "yaml";
import { z } from "zod";
import { CallFault, type Graph } from "./graph";

/** A read of the graph that a program of the protocol can call. */
export interface Tool {
  readonly name: string;
  register(server: McpServer, graph: Graph): void;
}

interface Definition<I extends z.ZodRawShape, O extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: O;
  run(graph: Graph, given: z.infer<z.ZodObject<I>>): Promise<z.infer<z.ZodObject<O>>>;
}

/** The answer goes out as structured content, and as text (YAML) for programs that take only text. */
export function tool<I extends z.ZodRawShape, O extends z.ZodRawShape>(definition: Definition<I, O>): Tool {
  const { name, title, description, input, output, run } = definition;
  const given = z.strictObject(input);
  return {
    name,
    register: (server, graph) =>
      void server.registerTool(
        name,
        {
          title,
          description,
          inputSchema: given,
          outputSchema: z.object(output),
          annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
        },
        async (values: unknown) => {
          try {
            const answer = await run(graph, given.parse(values));
            return { structuredContent: { ...answer }, content: [{ type: "text" as const, text: asText(answer) }] };
          } catch (error) {
            if (!(error instanceof CallFault)) throw error;
            return { isError: true, content: [{ type: "text" as const, text: error.message }] };
          }
        },
      ),
  };
}

/** Without nulls and empty lists, which say nothing to a reader. */
function asText(answer: object): string {
  const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
  return stringify(answer, (_key, value: unknown) => (isEmpty(value) ? undefined : value), { lineWidth: 0 });
}

/** A lookup takes exactly one key. Throws CallFault. */
export function onlyKey<K extends string>(keys: Readonly<Record<K, string | undefined>>): Record<string, string> {
  const given = Object.entries<string | undefined>(keys).filter(([, value]) => value !== undefined);
  const [first] = given;
  if (given.length === 1 && first?.[1] !== undefined) return { [first[0]]: first[1] };
  throw new CallFault(`Give exactly one of ${Object.keys(keys).join(", ")}; got ${given.length}.`);
}

/** Of the texts that tools take. The graph has limits of its own for each. */
export const words = z.string().min(1).max(2_000);
export const count = (most: number, usual: number) => z.int().min(1).max(most).default(usual);
export const language = words.describe("BCP 47, such as ar, en or zh-Hant");
export const date = words.describe("A day such as 2026-03-02, or an instant such as 2026-03-02T09:30:00Z");

/** Nobody has so many names in one text, and a profile that is asked for by name is one of the first. */
export const profile = z.object({
  id: z.string(),
  type: z.string().describe("Person, Organization, Place, Event, CreativeWork or Topic"),
  name: z.string(),
  wikidataId: z.string().nullable(),
});

/** An article in a list. */
export const listedArticle = z.object({
  id: z.string(),
  headline: z.string(),
  summary: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  publishedAt: z.string().nullable(),
  source: z.string().nullable(),
});

export const PROFILE_FIELDS = "id type: __typename name(language: $language) wikidataId";
export const ARTICLE_FIELDS = "id headline summary url language publishedAt source { name }";

export const articleData = listedArticle.extend({ source: z.object({ name: z.string() }).nullable() });
export const asListed = ({ source, ...article }: z.infer<typeof articleData>): z.infer<typeof listedArticle> => ({
  ...article,
  source: source?.name ?? null,
});
