// Generated documents of other formats: an RSS feed, lines of a Wikidata dump, and news pages. The same numbers give the
// same documents.

const SENTENCES = [
  "Officials said on Monday that the talks would go on for another week, and that nobody had left the room.",
  "Trade between the two ports grew for the third year, mostly in grain, cement and spare parts.",
  "ووقّع صيادون ومعلمون وفرقتان موسيقيتان على الرسالة التي قُرئت في الميناء.",
  "Fishermen, teachers and two orchestras signed the letter that was read aloud in the harbour.",
  "وتختصر العبّارة الجديدة الطريق تسع ساعات حين يسمح البحر.",
];

const sentences = (from, count) =>
  Array.from({ length: count }, (_, index) => SENTENCES[(from + index) % SENTENCES.length]).join(" ");

/** A feed with teasers, as most news sites write it: three categories, a picture in two sizes. */
export function* teaserFeed(items) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Gazette</title><link>https://gazette.example/</link><language>en-gb</language>\n';
  for (let index = 0; index < items; index++) yield teaserItem(index);
  yield "</channel></rss>\n";
}

function teaserItem(at) {
  const minute = String(at % 60).padStart(2, "0");
  return `  <item>
    <title>Council votes on harbour plan ${at} &amp; the ferries</title>
    <link>https://gazette.example/2026/11/26/harbour-${at}?utm_source=rss</link>
    <guid isPermaLink="false">tag:gazette.example,2026:${at}</guid>
    <pubDate>Thu, 26 Nov 2026 08:${minute}:10 +0100</pubDate>
    <dc:creator><![CDATA[Ada Sample]]></dc:creator>
    <category><![CDATA[Politics]]></category><category>Harbour</category><category>Ferries</category>
    <description><![CDATA[<p>The council voted on Thursday for a new harbour wall, after <a href="https://gazette.example/older">years of talks</a>. It will cost 40 million.</p>]]></description>
    <media:content url="https://img.gazette.example/${at}.jpg" medium="image" width="1200" height="800"><media:credit>Bo Photo</media:credit></media:content>
    <media:thumbnail url="https://img.gazette.example/${at}-s.jpg" width="150" height="100"/>
  </item>\n`;
}

/** A feed with the whole texts as HTML, beside their teasers. */
export function* fullTextFeed(items) {
  yield '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Port Gazette</title><link>https://gazette.example/</link><description>News of the port</description><language>en</language>\n';
  for (let index = 0; index < items; index++) {
    const date = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toUTCString();
    yield `<item><title>Ferry ${index} sails &amp; returns</title><link>https://gazette.example/${index}</link><guid isPermaLink="false">g-${index}</guid><pubDate>${date}</pubDate><dc:creator>Ada Ferrand</dc:creator><category>Ships</category><category>Trade</category><description>${sentences(index, 2)}</description><content:encoded><![CDATA[<p>${sentences(index, 2)}</p><p>${sentences(index + 2, 2)} <a href="https://gazette.example/tag/${index}">more</a></p>]]></content:encoded><media:content url="https://gazette.example/${index}.jpg" medium="image" width="800" height="600"/></item>\n`;
  }
  yield "</channel></rss>\n";
}

const LANGUAGES = ["en", "ar", "fr", "de", "es", "ru", "zh", "fa", "he", "tr", "ja", "pt"];

/** A Wikidata dump: one item per line, with labels in twelve languages and a dozen statements, about 5 kilobytes. */
export function* wikidataDump(items) {
  yield "[\n";
  for (let index = 0; index < items; index++)
    yield `${JSON.stringify(wikidataItem(index))}${index + 1 < items ? "," : ""}\n`;
  yield "]\n";
}

function wikidataItem(index) {
  const texts = (of) => Object.fromEntries(LANGUAGES.map((language) => [language, of(language)]));
  const item = (qid) => ({
    type: "wikibase-entityid",
    value: { "entity-type": "item", id: qid, "numeric-id": Number(qid.slice(1)) },
  });
  const time = (year) => ({
    type: "time",
    value: {
      time: `+${year}-03-11T00:00:00Z`,
      precision: 11,
      calendarmodel: "http://www.wikidata.org/entity/Q1985727",
    },
  });
  const string = (value) => ({ type: "string", value });
  const statements = {
    P31: [item("Q5")],
    P569: [time(1900 + (index % 100))],
    P27: [item("Q142"), item("Q262")],
    P39: [item("Q30185"), item("Q83307")],
    P106: [item("Q82955"), item("Q1930187")],
    P18: [string(`Portrait ${index}.jpg`)],
    P856: [string(`https://person-${index}.example/`)],
    P2002: [string(`person_${index}`)],
    P214: [string(String(100_000 + index))],
  };
  return {
    type: "item",
    id: `Q${900_000_000 + index}`,
    labels: texts((language) => ({ language, value: `Person ${index} ${language}` })),
    descriptions: texts((language) => ({ language, value: `politician number ${index} in ${language}` })),
    aliases: texts((language) => [
      { language, value: `P. ${index}` },
      { language, value: `Mx ${index}` },
    ]),
    claims: Object.fromEntries(
      Object.entries(statements).map(([property, values]) => [
        property,
        values.map((datavalue, at) => ({
          mainsnak: {
            snaktype: "value",
            property,
            hash: `${property}${index}`.padEnd(40, "0"),
            datavalue,
            datatype: "wikibase-item",
          },
          type: "statement",
          id: `Q${index}$${property}-${at}`,
          rank: "normal",
        })),
      ]),
    ),
    sitelinks: Object.fromEntries(
      LANGUAGES.map((language) => [
        `${language}wiki`,
        { site: `${language}wiki`, title: `Person ${index}`, badges: [] },
      ]),
    ),
    lastrevid: index,
  };
}

/** A news page with its menu, its scripts and its lists of other articles: about 75 kilobytes, as those of news sites. */
export function newsPage(index) {
  const metadata = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: `Ferry ${index} sails again`,
    datePublished: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    author: { "@type": "Person", name: "Ada Ferrand" },
    publisher: { "@type": "Organization", name: "Port Gazette" },
  });
  const list = (of, count) =>
    `<ul>${Array.from({ length: count }, (_, at) => `<li class="item"><a href="/${of}/${at}"><span>${of} ${at}</span></a></li>`).join("")}</ul>`;
  const paragraphs = Array.from(
    { length: 30 },
    (_, at) => `<p class="text">${sentences(index + at, 3)} <a href="/tag/${at}">port</a></p>`,
  );
  paragraphs.splice(
    10,
    0,
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">On our way</p>&mdash; Ada (@ada) <a href="https://twitter.com/ada/status/1234567890">January 7, 2026</a></blockquote>',
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry ${index} sails again | Port Gazette</title><link rel="canonical" href="https://gazette.example/${index}"><meta property="og:site_name" content="Port Gazette"><script type="application/ld+json">${metadata}</script><style>${".a{color:red}".repeat(800)}</style><script>${"var a=1;".repeat(1500)}</script></head><body><header><nav>${list("section", 40)}</nav></header><main><article><h1>Ferry ${index} sails again</h1><figure><img src="/${index}.jpg" alt="The ferry"><figcaption>The ferry in the port</figcaption></figure>${paragraphs.join("\n")}</article><aside>${list("most-read", 60)}</aside></main><footer>${list("about", 80)}</footer><script>${"track();".repeat(1200)}</script></body></html>`;
}
