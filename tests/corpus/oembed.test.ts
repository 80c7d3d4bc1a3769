import { join } from "node:path";
import registry from "oembed-providers/providers.json";
import { parse } from "yaml";
import { providersOf } from "../../src/formats/reading/posts/embed-providers";
import { objectOf, objectsOf, stringOf, stringsOf } from "../../src/formats/reading/json/fields";
import { draftsOf, objectsWithin, readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

const ROUTED = "an example of a provider leads to it by its schemes, and to no other that does not list it";

const isListed = (name: string): boolean => registry.some((provider) => provider.provider_name === name);

/** Each example is a request: the address of the page is its parameter `url`. */
function examplesIn(list: unknown) {
  return objectsOf(list).flatMap((provider) =>
    objectsOf(provider["endpoints"]).flatMap((endpoint) =>
      stringsOf(endpoint["example_urls"]).flatMap((request) => {
        const url = URL.canParse(request) ? new URL(request).searchParams.get("url") : null;
        const schemes = stringsOf(endpoint["schemes"]);
        return url === null ? [] : [{ provider: String(provider["provider_name"]), url, schemes }];
      }),
    ),
  );
}

function isOfScheme(scheme: string, url: string): boolean {
  const parts = scheme.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(url);
}

describeCorpus({
  folder: "oembed",
  measures: {
    "every answer about a post becomes a post with its author, text and address": 1,
    "a post in a blockquote has its date": 1,
    "no script is left in a text": 1,
    "an example of a provider leads to it by its schemes, and to no other that does not list it": 0.97,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(join(folder, "providers")))
      for (const { provider, url, schemes } of examplesIn(parse(bytes.toString()))) {
        // Some are of no scheme of theirs, and the list that we have is older than some.
        if (!isListed(provider) || !schemes.some((scheme) => isOfScheme(scheme, url))) continue;
        const found = providersOf(url);
        const others = found.filter((one) => one !== provider);
        tallies[ROUTED].check(found.includes(provider) && others.length === 0, `${name}: ${url}: ${found.join(", ")}`);
      }
    for (const { name, bytes } of filesOf(join(folder, "responses"))) {
      const value: unknown = JSON.parse(bytes.toString());
      const answer = objectsWithin(value).find((one) => "version" in one && typeof one["html"] === "string") ?? {};
      const { format, reads } = await readDocument(bytes, { name });
      const draft = draftsOf(reads)[0];
      const post = format === "oembed" && draft?.type === "SocialPost" ? draft : undefined;
      const checks: Readonly<Record<string, boolean>> = {
        author: post?.author?.displayName === stringOf(answer["author_name"]),
        text: post?.content !== undefined,
        address: post?.url !== undefined && post.nativeId !== "",
      };
      const misses = Object.entries(checks).flatMap(([what, isRight]) => (isRight ? [] : [what]));
      tallies["every answer about a post becomes a post with its author, text and address"].check(
        misses.length === 0,
        `${name}: ${misses.join(", ")}`,
      );
      const html = stringOf(objectOf(answer)?.["html"]) ?? "";
      if (html.startsWith("<blockquote"))
        tallies["a post in a blockquote has its date"].check(post?.postedAt !== undefined, name);
      tallies["no script is left in a text"].check(!/<|script/i.test(post?.content?.text ?? ""), name);
    }
  },
});
