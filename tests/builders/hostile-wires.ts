import type { Shape } from "./hostile-shapes";

/** A document of a format, made of a piece that is repeated. */
export interface WireShape extends Shape {
  readonly format: string;
}

type Row = readonly [format: string, name: string, piece: string, before?: string, after?: string];

const MAIL = "From: A <a@a.example>\nSubject: B\nDate: Tue, 5 Mar 2024 08:00:00 +0000\nMIME-Version: 1.0\n";
const NITF = "<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content>";
const G2 = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a:1"><itemMeta/><contentMeta>';

const PERSON = '{"type":"item","id":"Q900000001","labels":{"en":{"value":"A"}}';
const DAY = '{"snaktype":"value","datavalue":{"value":{"time":"+1990-00-00T00:00:00Z","precision":9}}}';
const OFFICE = `{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q1"}}},"qualifiers":{"P580":[${DAY}]}}`;
const ENTRY = '{"timestamp":1709280000,"data":[{"post":"a"}';

const GHOST = '{"id":"a","uuid":"b","title":"A","slug":"c"';
const GHOST_TABLES = `{"db":[{"meta":{"exported_on":1},"data":{"posts":[${GHOST}}],"posts_authors":[`;
const STORY = '{"type":"story","version":"0.10.9","headlines":{"basic":"A"},"content_elements":';
const BLOK = '{"_uid":"a","component":"b","c":';
const TITLED = '{"title":"A","content":"<p>a</p>"}';
const APPLE = '{"version":"1.7","identifier":"a","title":"A","layout":{"columns":7},"components":';
const PRISMIC = '{"type":"a","first_publication_date":"2026-05-02","linked_documents":[],"data":{"title":"A"';
const HACKER_NEWS = '{"type":"story","id":1,"created_at_i":1709366400,"author":"a","title":"A","children":[';

const ROWS: readonly Row[] = [
  ["news-database", "articles", "1 of 2 DOCUMENTS\n\nLENGTH: 9 words\n\nIt sails.\n\n", "", "LANGUAGE: ENGLISH\n"],
  ["news-database", "lines of one article", "It sails.\n", "1 of 2 DOCUMENTS\n\nSECTION: A\n\n", "\nLENGTH: 9\n"],
  ["news-database", "labels", "SUBJECT: a\n\n", "1 of 2 DOCUMENTS\n\nLENGTH: 9\n\n", "It sails.\n"],
  [
    "news-database",
    "paragraphs before a label",
    "Not\n\n",
    "1 of 2 DOCUMENTS\n\nLENGTH: 9\n\nEnd of Document\n",
    "SECTION: A\n",
  ],
  ["news-database", "authors", "Marin, Ada; ", "1 of 2 DOCUMENTS\n\nIt sails.\nSECTION: A\nBYLINE: ", "Reed, Sam\n"],
  ["news-database", "articles of Factiva", '<div class="article enArticle"><p>a</p></div>'],
  [
    "news-database",
    "lines of an article of Factiva",
    "<div>a</div>",
    '<div class="article enArticle"><div id="hd">A</div>',
    "</div>",
  ],
  ["news-database", "fields of Factiva", "HD A\nPD 2 May 2026\nSN B\nLP\na\n", "", "AN Document A00000000001\n"],
  ["news-database", "lines of a text of Factiva", "a\n", "HD A\nPD 2 May 2026\nSN B\nLP\n", "\nAN Document A1\n"],
  ["news-database", "articles of Factiva as text", "A\n9 words\n2 May 2026\n\na\n\nDocument ABC012345678901\n"],
  ["news-database", "lines above an article of Factiva", "A\n", "", "9 words\n2 May 2026\nDocument ABC012345678901\n"],
  ["cms", "documents of Prismic", `${PRISMIC}}},`, '{"results":[', `${PRISMIC}}}]}`],
  ["cms", "blocks of Prismic", '{"type":"paragraph","text":"a","spans":[]},', `${PRISMIC},"a":[`, "{}]}}"],
  [
    "cms",
    "marks of a block of Prismic",
    '{"start":0,"end":1,"type":"em"},',
    `${PRISMIC},"a":[{"type":"paragraph","text":"a","spans":[`,
    "{}]}]}}",
  ],
  ["cms", "parts in parts of Prismic", '[{"slice_type":"a","primary":{"a":', `${PRISMIC},"a":`, "[]"],
  ["table", "answers on Hacker News", '{"type":"comment","id":1,"text":"a"},', HACKER_NEWS, "{}]}"],
  ["table", "answers in answers on Hacker News", '{"type":"comment","id":1,"text":"a","children":[', HACKER_NEWS],
  ["cms", "posts of Ghost", `${GHOST}},`, '{"posts":[', `${GHOST},"html":"<p>a</p>"}]}`],
  ["cms", "authors of an export of Ghost", '{"post_id":"a","author_id":"b"},', GHOST_TABLES, '{"post_id":"c"}]}}]}'],
  ["cms", "elements of a story", '{"type":"text","content":"a"},', `${STORY}[`, "{}]}"],
  ["cms", "quotes in quotes of a story", '[{"type":"quote","content_elements":', STORY, "[]"],
  ["cms", "nodes of Drupal", '{"type":"node--a","id":"1"},', '{"data":[{"type":"node--a"},', "{}]}"],
  ["cms", "stories of Storyblok", `{"name":"A","content":${BLOK}1}},`, '{"stories":[', `{"content":${BLOK}1}}]}`],
  ["cms", "parts in parts of Storyblok", `[${BLOK}`, `{"story":{"name":"A","content":${BLOK}`, "[]"],
  [
    "cms",
    "rich text in rich text of Storyblok",
    '{"type":"list_item","content":[',
    `{"story":{"content":${BLOK}[`,
    "]}}}",
  ],
  ["cms", "posts of WPGraphQL", `${TITLED},`, '{"data":{"posts":{"nodes":[', `${TITLED}]}}}`],
  [
    "cms",
    "tags of a post of WPGraphQL",
    '{"name":"a"},',
    '{"data":{"post":{"title":"A","uri":"/a","tags":{"nodes":[',
    "{}]}}}}",
  ],
  ["cms", "sections of an article of Apple", '[{"role":"section","components":', APPLE, "[]"],
  ["entities", "names of an entity", '"a",', '{"id":"a","schema":"Person","properties":{"name":[', '"b"]}}'],
  [
    "entities",
    "memberships",
    '{"person_id":"a","role":"b"},',
    '{"persons":[{"id":"a","name":"A"}],"memberships":[',
    "{}]}",
  ],
  [
    "table",
    "rich text in rich text",
    '[{"type":"paragraph","children":',
    '{"title":"A","url":"https://a.example/1","date":"2026","body":',
    "[]",
  ],
  [
    "table",
    "paragraphs of rich text",
    '{"type":"p","children":[{"text":"a"}]},',
    '{"title":"A","url":"https://a.example/1","date":"2026","body":[',
    "{}]}",
  ],
  [
    "table",
    "links of Contentful",
    '{"sys":{"id":"a"},"fields":{}},',
    '{"items":[{"fields":{"title":"A","url":"https://a.example/1","date":"2026"}}],"includes":{"Entry":[',
    "{}]}}",
  ],
  ["table", "reactions", "👍1,", 'text,url,date,likes\na,https://x.com/a/status/1,2026,"', 'x"\n'],
  ["markdown", "properties of a page", "a: b\n", "# A\n\n", "c\n"],
  ["ris", "references", "TY  - NEWS\nTI  - A\nER  - \n"],
  ["ris", "authors", "AU  - Marin, Ada\n", "TY  - NEWS\nTI  - A\n", "ER  - \n"],
  [
    "csl",
    "references",
    '{"id":1,"type":"article-newspaper","title":"A","issued":{"date-parts":[[2026]]}},\n',
    "[\n",
    '{"type":"book"}]',
  ],
  [
    "csl",
    "authors",
    '{"family":"Marin"},',
    '[{"type":"article-newspaper","title":"A","author":[',
    '{"family":"Marin"}]}]',
  ],
  ["bibtex", "entries", "@misc{a, title = {A}}\n"],
  ["bibtex", "braces in braces", "{", "@misc{a, title = "],
  ["bibtex", "authors", "Marin, Ada and ", "@misc{a, title = {A}, author = {", "Reed, Sam}}"],
  ["bibtex", "accents", "\\'", "@misc{a, title = {A", "}}"],
  ["bibtex", "parts of a value", '"a" # ', "@misc{a, title = ", '"b"}'],
  ["bibtex", "addresses that do not end", "\\url{", "@misc{a, title = {A", "}}"],
  ["bibtex", "names for others", "@string{a = a # a}\n", '@string{a = "A"}\n', "@misc{a, title = a}"],
  ["bibtex", "spaces", " ", "@misc{a, author = {A", "}}"],
  ["bookmarks", "bookmarks", '<DT><A HREF="https://a.example/1">A</A>\n', "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"],
  ["bookmarks", "notes", "<DD>a", '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="https://a.example/1">A</A>'],
  [
    "bookmarks",
    "folders in folders",
    "<DL><p>",
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<A HREF="https://a.example/1">A</A>',
  ],
  [
    "bookmarks",
    "closing tags",
    "</html>",
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<A HREF="https://a.example/1">A</A>',
    "x",
  ],
  ["bookmarks", "tags", "a,", '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<A HREF="https://a.example/1" TAGS="', '">A</A>'],
  ["ris", "lines of a value", "more words\n", "TY  - NEWS\nTI  - A\nAB  - first\n", "ER  - \n"],
  ["ninjs", "a long text with marks of HTML", "<", '{"uri":"urn:a:1","headline":"A","body_html":"', '"}'],
  ["ninjs", "lines of a plain text", " \\n", '{"uri":"urn:a:1","headline":"A","body_text":"a', 'b"}'],
  ["ninjs", "bodies", '{"value":"a"},', '{"uri":"urn:a:1","headlines":[{"value":"A"}],"bodies":[', '{"value":"a"}]}'],
  ["ninjs", "subjects", '{"name":"a"},', '{"uri":"urn:a:1","headlines":[{"value":"A"}],"subjects":[', "{}]}"],
  [
    "ninjs",
    "associations in associations",
    '{"associations":[',
    '{"uri":"urn:a:1","headlines":[{"value":"A"}],"a":',
    "1",
  ],
  [
    "ninjs",
    "associated pictures",
    '{"uri":"urn:b","renditions":[{"href":"https://a.example/1.jpg"}]},',
    '{"uri":"urn:a:1","headlines":[{"value":"A"}],"associations":[',
    "{}]}",
  ],
  ["ninjs", "members of one prefix", '"body_a":"a",', '{"uri":"urn:a:1","headline":"A",', '"body_b":"b"}'],
  ["wikidata", "lines of a dump", `${PERSON},"claims":{}},\n`, "[\n", "{}\n]"],
  ["wikidata", "statements", `${OFFICE},`, `${PERSON},"claims":{"P39":[`, "{}]}}"],
  [
    "wikidata",
    "qualifiers of a statement",
    `${DAY},`,
    `${PERSON},"claims":{"P39":[{"qualifiers":{"P580":[`,
    "{}]}}]}}",
  ],
  ["wikidata", "other names", '{"value":"A B"},', `${PERSON},"aliases":{"en":[`, "{}]}}"],
  ["wikidata", "a long name", "a ", `${PERSON},"labels":{"en":{"value":"`, '"}}}'],
  ["wikidata", "links to sites", '"enwiki":{"title":"A"},', `${PERSON},"sitelinks":{`, '"a":{}}}'],
  ["wikidata", "values in values", '{"entities":', "", "1"],
  ["meta-export", "entries", `${ENTRY}]},`, "[", "1]"],
  ["meta-export", "texts of an entry", '{"post":"a"},', ENTRY, "{}]}"],
  ["meta-export", "a text of bytes", "\\u00d8", '{"timestamp":1709280000,"data":[{"post":"', '"}]}'],
  ["meta-export", "attachments", '{"data":[{"place":{"name":""}}]},', `${ENTRY}],"attachments":[`, "{}]}"],
  ["meta-export", "pictures", '{"uri":"1.jpg","creation_timestamp":1},', '{"media":[', "{}]}"],
  ["newsml", "blocks in blocks", "<block>", NITF],
  ["newsml", "paragraphs", "<p>a</p>", NITF, "</body.content></body></nitf>"],
  ["newsml", "pictures", '<media><media-reference source="https://a.example/1"/></media>', NITF],
  [
    "newsml",
    "separators behind an author",
    " , -",
    "<nitf><body><body.head><byline>By A",
    "b</byline></body.head></body></nitf>",
  ],
  [
    "newsml",
    "assertions",
    '<assert qcode="a:1"><name>a</name></assert>',
    `${G2}<headline>A</headline></contentMeta>`,
    "</newsItem>",
  ],
  ["newsml", "subjects", '<subject qcode="a:1"/>', G2, "<headline>A</headline></contentMeta></newsItem>"],
  ["newsml", "components in components", "<NewsComponent>", "<NewsML><NewsItem>"],
  [
    "newsml",
    "items of a message",
    '<newsItem guid="a"/>',
    '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>',
  ],
  ["markdown", "brackets", "[", "# A\n\n**b** "],
  ["markdown", "brackets that close", "[a](", "# A\n\n"],
  ["markdown", "stars", "*", "# A\n\n[b](https://a.example/) "],
  ["markdown", "stars around letters", "**a ", "# A\n\n"],
  ["markdown", "underscores", "_a", "# A\n\n"],
  ["markdown", "back quotes", "`", "# A\n\n"],
  ["markdown", "quotes in quotes", ">", "# A\n\n**b**\n\n", " a"],
  ["markdown", "lists in lists", "* ", "# A\n\n**b**\n\n", "a"],
  ["markdown", "lines of lists", "- a\n", "# A\n\n**b**\n\n"],
  ["markdown", "link definitions", "[a]: https://a.example/\n", "# A\n\n"],
  ["markdown", "tags", "<a ", "# A\n\n**b** "],
  ["markdown", "comments", "<!-- ", "# A\n\n**b**\n\n"],
  ["markdown", "cells of a table", "|a", "# A\n\n|a|b|\n|---|---|\n"],
  ["markdown", "rows of a table", "|a|b|\n", "# A\n\n|a|b|\n|---|---|\n"],
  ["markdown", "autolinks", "<https://a.example/", "# A\n\n**b** "],
  ["markdown", "entities", "&", "# A\n\n**b** "],
  ["markdown", "members of front matter", "a: b\n", "---\ntitle: A\n", "---\n\nb"],
  ["markdown", "brackets in front matter", "[", "---\ntitle: A\nb: ", "\n---\n\nb"],
  ["email", "headers", "X-A: b\n", MAIL, "\nb"],
  ["email", "a header in many lines", " b\n", `${MAIL}X-A:\n`, "\nb"],
  ["email", "prefixes of the subject", "Re: ", "From: a@a.example\nDate: a\nMIME-Version: 1.0\nSubject: ", "A\n\nb"],
  ["email", "encoded words", "=?utf-8?Q?a?= ", "From: a@a.example\nDate: a\nMIME-Version: 1.0\nSubject: ", "\n\nb"],
  ["email", "addresses", "<a@b>,", "Subject: A\nDate: a\nMIME-Version: 1.0\nFrom: ", "\n\nb"],
  ["email", "comments in an address", "(", "Subject: A\nDate: a\nMIME-Version: 1.0\nFrom: ", "\n\nb"],
  ["email", "quoted lines", "> a\n", `${MAIL}\n`],
  ["email", "signs of quotes", ">", `${MAIL}\n`, " a"],
  ["email", "lines of a text", "a b c\n", `${MAIL}\n`],
  ["email", "tables of a layout", "<table><tr><td>a", `${MAIL}Content-Type: text/html\n\n`],
  ["email", "words of a foot", "view in a ", `${MAIL}Content-Type: text/html\n\n<p>`, "b</p>"],
  ["email", "boundaries", "--b\n\n", `${MAIL}Content-Type: multipart/mixed; boundary=b\n\n`, "--b--\n"],
  ["email", "equals signs", "=", `${MAIL}Content-Transfer-Encoding: quoted-printable\n\n`, "a"],
];

export const WIRE_SHAPES: readonly WireShape[] = ROWS.map(([format, name, piece, before = "", after = ""]) => ({
  format,
  name,
  of: (units) => before + piece.repeat(Math.ceil(units / piece.length)) + after,
}));
