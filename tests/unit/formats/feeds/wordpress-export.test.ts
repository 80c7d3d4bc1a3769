import { describe, expect, it } from "@jest/globals";
import { rss } from "../../../../src/formats/feeds/rss-reader";
import type { Read } from "../../../../src/formats/format-reader";

const item = (members: string): string =>
  `<item><title>Ferries</title><link>https://blog.example/1</link>${members}</item>`;
const POST = "<wp:post_type>post</wp:post_type>";

describe("an export of WordPress", () => {
  it.each([
    ["a draft", `${POST}<wp:status>draft</wp:status>`, "post of WordPress that is not published (draft)"],
    ["a private post", `${POST}<wp:status>private</wp:status>`, "post of WordPress that is not published (private)"],
    [
      "a post of the future",
      `${POST}<wp:status>future</wp:status>`,
      "post of WordPress that is not published (future)",
    ],
    [
      "a post with a password",
      `${POST}<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>`,
      "post of WordPress with a password",
    ],
    ["a picture", "<wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>", "attachment of WordPress"],
    [
      "a menu",
      "<wp:post_type>nav_menu_item</wp:post_type><wp:status>publish</wp:status>",
      "nav menu item of WordPress",
    ],
  ])("does not make an article of %s", async (_what, members, kind) => {
    expect(await readsOf(item(members))).toEqual([expect.objectContaining({ outcome: "skipped", kind })]);
  });

  it("shows the author's name, paragraphs of the older editor, and pictures with captions", async () => {
    const content =
      'One.\r\nStill one.\r\n\r\n[caption id="a" width="9"]<img src="https://blog.example/f.jpg"/> The ferry[/caption]\r\n\r\nTwo.[gallery ids="1"]';
    const [read] = await readsOf(
      item(
        `${POST}<wp:status>publish</wp:status><dc:creator>ana</dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_password></wp:post_password>`,
      ),
    );
    expect(read).toMatchObject({
      draft: {
        authors: ["Ana Prado"],
        body: [
          { type: "Paragraph", text: "One.\nStill one." },
          { type: "ImageBlock", image: { url: "https://blog.example/f.jpg" }, caption: { text: "The ferry" } },
          { type: "Paragraph", text: "Two." },
        ],
      },
    });
  });
});

async function readsOf(items: string): Promise<Read[]> {
  const document = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title>
    <wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name>Ana Prado</wp:author_display_name></wp:author>
    ${items}</channel></rss>`;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(document);
  }
  const reads: Read[] = [];
  for await (const read of rss.read(bytes(), { name: "export.xml" })) reads.push(read);
  return reads.filter(
    (read) => read.outcome === "skipped" || (read.outcome === "item" && read.draft.type === "Article"),
  );
}
