import type { GraphQLNamedType } from "graphql";
import { escaped } from "../html";
import type { Describe } from "./descriptions";
import type { Entry } from "./find";
import { addressOf, kindOf, type SchemaModel } from "./schema-model";
import { typeGraphOf, type TypeGraph } from "./type-graph";

const KINDS: readonly (readonly [kind: string, title: string])[] = [
  ["object type", "Object types"],
  ["interface", "Interfaces"],
  ["union", "Unions"],
  ["input", "Inputs"],
  ["enum", "Enums"],
  ["scalar", "Scalars"],
];

/** The main part of `/schema`: the picture of the types, and the names of all. `picture` is SVG. */
export function indexMain(model: SchemaModel, describe: Describe, picture: string | undefined): string {
  const query = model.schema.getQueryType();
  const lists = KINDS.map(([kind, title]) =>
    typeList(
      describe,
      title,
      model.types.filter((type) => kindOf(type) === kind),
    ),
  );
  const directives = model.directives.map(({ name, description }) => item(describe, `@${name}`, description));
  return [
    `<h1>The schema</h1>`,
    `<p>Everything that the graph can be asked: ${model.types.length} types. Begin with ${startLinks(model)}.</p>`,
    describe(query?.description, query ?? undefined),
    pictureSection(typeGraphOf(model.schema), picture),
    ...lists,
    `<h2 id="-directives">Directives</h2>\n<dl class="types">\n${directives.join("\n")}\n</dl>`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** What was found, or a word that nothing was. */
export function foundList(asked: string, { found, more }: { found: readonly Entry[]; more: number }): string {
  if (asked.trim() === "") return "";
  const title = `<h2 id="-found">Found for “${escaped(asked)}”</h2>`;
  if (found.length === 0)
    return `${title}\n<p>Nothing has all of these words. Try fewer of them, or a part of a word.</p>`;
  const items = found.map(
    ({ label, kind, address, description }) =>
      `<li><a href="${address}">${escaped(label)}</a> <small>${kind}</small><p>${escaped(firstSentence(description))}</p></li>`,
  );
  const rest = more === 0 ? "" : `\n<p>And ${more} more. Another word makes the list shorter.</p>`;
  return `${title}\n<ul class="found">\n${items.join("\n")}\n</ul>${rest}`;
}

function startLinks({ schema }: SchemaModel): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? [type.name] : [],
  );
  return [...roots, "Article", "SocialPost", "Entity"]
    .filter((name) => schema.getType(name))
    .map((name) => `<a href="${addressOf(name)}">${name}</a>`)
    .join(", ");
}

function typeList(describe: Describe, title: string, types: readonly GraphQLNamedType[]): string {
  if (types.length === 0) return "";
  const items = types.map(({ name, description }) => item(describe, name, description));
  return `<h2 id="-${title.toLowerCase().replace(" ", "-")}">${title}</h2>\n<dl class="types">\n${items.join("\n")}\n</dl>`;
}

function item(describe: Describe, name: string, description: string | null | undefined): string {
  return `<dt><a href="${addressOf(name)}">${escaped(name)}</a></dt>\n<dd>${describe(firstSentence(description ?? ""))}</dd>`;
}

/** A point ends a sentence, unless it ends an abbreviation such as `e.g.`. */
function firstSentence(text: string): string {
  return /^.*?(?<!\be\.g|\bi\.e)\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}

function pictureSection({ edges, types }: TypeGraph, picture: string | undefined): string {
  const rows = [
    ...edges.map(
      ({ from, to, fields, count }) =>
        `<tr><td>${typeCell(from)}</td><td>${fields.map((field) => `<a href="${addressOf(from)}#${field}">${field}</a>`).join(", ")}</td><td>${count === "*" ? "many" : "one"}</td><td>${typeCell(to)}</td></tr>`,
    ),
    ...types.flatMap(({ name, interfaces }) =>
      interfaces.map(
        (parent) => `<tr><td>${typeCell(name)}</td><td>implements</td><td></td><td>${typeCell(parent)}</td></tr>`,
      ),
    ),
  ];
  const drawn =
    picture === undefined
      ? ""
      : `<div class="picture" role="region" tabindex="0" aria-label="The picture of the types, which scrolls">\n${picture}\n</div>
<p><small>A full line leads to one item, a thick line to many. A broken line leads from an interface to a type that implements it. Each name leads to its page.</small></p>`;
  return `<h2 id="-picture">How the types lead to each other</h2>
${drawn}
<details${picture === undefined ? " open" : ""}><summary>The same as a table</summary>
<div class="table" role="region" tabindex="0" aria-label="The table of the types, which scrolls"><table>
<thead><tr><th scope="col">From</th><th scope="col">Field</th><th scope="col">To how many</th><th scope="col">To</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
</details>`;
}

const typeCell = (name: string): string => `<a href="${addressOf(name)}">${name}</a>`;
