import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../../src/domain/draft";
import type { Read } from "../../../src/formats/format-reader";
import { readDocument } from "../../corpus/reading";

const read = async (document: string, name: string): Promise<readonly Read[]> =>
  (await readDocument(Buffer.from(document), { name })).reads;

async function article(document: string, name: string): Promise<ArticleDraft> {
  const [one] = await read(document, name);
  if (one?.outcome !== "item" || one.draft.type !== "Article") throw new Error(JSON.stringify(one));
  return one.draft;
}

const texts = ({ body = [] }: ArticleDraft): string[] =>
  body.map((block) => ("text" in block ? block.text : block.type));

const mail = (subject: string, body: string, type = "text/plain; charset=utf-8", more = "") =>
  `From: Bo Li <bo@desk.example>\nTo: me@desk.example\nSubject: ${subject}\nDate: Wed, 04 Mar 2026 10:00:00 +0000\nContent-Type: ${type}\n${more}\n${body}`;

describe("e-mail", () => {
  it.each([
    [
      "Fwd: Ferry",
      "---------- Forwarded message ---------\nFrom: Ana Prado <ana@quay.example>\nDate: Tue, Mar 3, 2026 at 9:00 AM\nSubject: Ferry\nTo: Bo Li",
    ],
    [
      "TR : Ferry",
      "-------- Message transféré --------\nDe : Ana Prado <ana@quay.example>\nEnvoyé : mardi 3 mars 2026 09:00\nÀ : Bo Li\nObjet : Ferry",
    ],
    [
      "WG: Ferry",
      "-----Ursprüngliche Nachricht-----\nVon: Ana Prado [mailto:ana@quay.example]\nGesendet: Dienstag, 3. März 2026 09:00\nAn: Bo Li\nBetreff: Ferry",
    ],
    [
      "إعادة توجيه: Ferry",
      "من: \u202aAna Prado\u202c\u200f <ana@quay.example>\nتاريخ: الثلاثاء، ٣ مارس ٢٠٢٦\nالموضوع: Ferry\nإلى: بو",
    ],
    [
      "Fwd: Ferry",
      "Begin forwarded message:\n\nFrom: Ana Prado <ana@quay.example>\n\nDate: 3 March 2026 at 09:00\n\nSubject: Ferry",
    ],
  ])("%s is by whom it was passed on from, and on that day", async (subject, headers) => {
    const draft = await article(
      mail(subject, `FYI\n\n${headers}\n\nThe ferry sails again.\n\nIt waited two years.\n`),
      "a.eml",
    );
    expect(draft).toMatchObject({ headline: "Ferry", authors: ["Ana Prado"] });
    expect(draft.publishedAt?.instant.slice(0, 10)).toBe("2026-03-03");
    expect(texts(draft)).toEqual(["The ferry sails again.", "It waited two years."]);
  });

  it("that is passed on in a quote of HTML is read as well", async () => {
    const html =
      "<p>See below.</p><blockquote><div>From: Ana Prado</div><div>Date: 3 March 2026</div><div>Subject: Ferry</div><p>The ferry sails.</p></blockquote>";
    const draft = await article(mail("Fwd: Ferry", html, "text/html"), "a.eml");
    expect([draft.authors, texts(draft)]).toEqual([["Ana Prado"], ["The ferry sails."]]);
  });

  it.each([
    "Am 02.03.2026 um 08:00 schrieb Ana Prado:\n> When does it sail?\n> Regards",
    "From: Ana Prado\nSent: Monday, March 2, 2026 8:00 AM\nTo: Bo Li\nSubject: Ferry\n\nWhen does it sail?",
  ])("that answers another message has its own text only", async (answered) => {
    const draft = await article(mail("AW: Ferry", `It sails at nine.\n\n${answered}\n`), "a.eml");
    expect([draft.authors, texts(draft)]).toEqual([["Bo Li"], ["It sails at nine."]]);
  });

  it("keeps a quote that is its own, and a list of places that looks like headers", async () => {
    const quoted = await article(mail("Ferry", "The captain said:\n\n> We sail at nine.\n"), "a.eml");
    expect(texts(quoted)).toEqual(["The captain said:", "We sail at nine."]);
    const listed = await article(mail("Ferry", "Routes:\n\nFrom: the old quay\nTo: the new quay\n"), "a.eml");
    expect(texts(listed)).toEqual(["Routes:", "From: the old quay\nTo: the new quay"]);
  });

  it.each([
    [
      "delivery report",
      mail(
        "Undelivered",
        "--b\nContent-Type: text/plain\n\nSorry.\n--b--\n",
        "multipart/report; report-type=delivery-status; boundary=b",
      ),
    ],
    ["automatic reply", mail("Away", "I am away.", "text/plain", "Auto-Submitted: auto-replied\n")],
    ["encrypted message", mail("Secret", "MIIB", "application/pkcs7-mime; smime-type=enveloped-data")],
    [
      "attachment (application/pdf)",
      mail("Report", "JVBERi0=", "application/pdf", "Content-Transfer-Encoding: base64\n"),
    ],
  ])("that is no news is skipped as %s", async (kind, document) => {
    expect(await read(document, "a.eml")).toMatchObject([{ outcome: "skipped", kind }]);
  });

  it("that is a digest gives the messages in it", async () => {
    const inner = (subject: string) =>
      `--b\n\nFrom: Ana <ana@b.example>\nSubject: ${subject}\nDate: Mon, 2 Mar 2026 06:00:00 +0000\n\nText of ${subject}.\n`;
    const reads = await read(
      mail("Digest 1", `${inner("One")}${inner("Two")}--b--\n`, "multipart/digest; boundary=b"),
      "a.eml",
    );
    expect(reads).toMatchObject([{ draft: { headline: "One" } }, { draft: { headline: "Two" } }]);
  });
});

describe("Markdown", () => {
  it.each([
    [
      "links of Obsidian",
      "See [[Old quay|the quay]] and [[Port#Pier]] ![[map.png]]. %%hidden%%",
      "See the quay and Port .",
    ],
    ["shortcodes and tags", 'The ferry {{< ref "a" >}}sails{% include b.html %}.', "The ferry sails."],
    ["footnotes", "It sails.[^1]", "It sails."],
    ["highlights", "It ==sails== at nine.", "It sails at nine."],
    ["code, where they stay", "Write `[[name]]` here.", "Write [[name]] here."],
  ])("without what its dialects add: %s", async (_what, text, shown) => {
    expect(texts(await article(`# Ferry\n\n${text}\n\n## End\n`, "a.md"))[0]).toBe(shown);
  });

  it("has embeds from shortcodes, and task lists and callouts without their signs", async () => {
    const draft = await article(
      '# Ferry\n\n{{< youtube abcdefghijk >}}\n\n{{< tweet user="ada" id="1234567890123456789" >}}\n\n- [x] done\n\n> [!NOTE] Mind the gap\n',
      "a.md",
    );
    expect(draft.body).toMatchObject([
      { type: "PostEmbed", post: { platform: "YOUTUBE", nativeId: "abcdefghijk" } },
      { type: "PostEmbed", post: { platform: "X", nativeId: "1234567890123456789" } },
      { type: "ListBlock", items: [{ text: "done" }] },
      { type: "Quote", text: "Mind the gap" },
    ]);
  });

  it("has front matter that YAML refuses read line by line, with a warning", async () => {
    const [one] = await read(
      "---\ntitle: Ferry: back again\nauthor: Ana Prado\ntags: [a, b]\n---\n\nIt **sails**.\n",
      "a.md",
    );
    expect(one).toMatchObject({
      draft: { headline: "Ferry: back again", authors: ["Ana Prado"], keywords: ["a", "b"] },
      warnings: [{ code: "FRONT_MATTER_FAULTY", text: expect.stringContaining("line by line") }],
    });
  });

  it("has relative addresses of pictures from the address that it states", async () => {
    const front = "---\ntitle: Ferry\ncanonical_url: https://quay.example/1\nimage: /a.jpg\n---\n";
    const draft = await article(`${front}\n![Quay](/b.jpg)\n\n**Text.**\n`, "a.md");
    expect([draft.image?.url, draft.body?.[0]]).toMatchObject([
      "https://quay.example/a.jpg",
      { image: { url: "https://quay.example/b.jpg" } },
    ]);
  });
});
