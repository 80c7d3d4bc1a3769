/** A text that somebody could send to keep the program busy: a piece repeated, with what makes it fail at its end. */
export interface Shape {
  readonly name: string;
  /** A text of about so many UTF-16 units. */
  readonly of: (units: number) => string;
}

type Row = readonly [name: string, piece: string, before?: string, after?: string];

const ROWS: readonly Row[] = [
  // Signs in a row, alone and before what they do not fit.
  ["dots", "."], ["dots in a host", ".", "https://a", "b/"], ["dots at the end of a host", ".", "https://a.example"], ["labels of a host", "a.", "https://", "b"],
  ["labels without a protocol", "a.", "", "1"], ["labels that end like a country", "a.ru.", "", "_"], ["slashes in a path", "/", "https://x.com/", "a"],
  ["slashes, escaped", "%2F", "https://x.com/", "a"], ["percent signs", "%", "https://a.example/"], ["parameters", "a=1&", "https://a.example/?", "#"],
  ["tracking parameters", "utm_source=a&", "https://a.example/?"], ["brackets in an address", "(", "https://a.example/"], ["closing brackets in an address", ")", "https://a.example/", "x"],
  ["punctuation behind an address", ".,;:!", "https://a.example/x"], ["a host of Chinese letters", "字", "https://", ".example/"], ["a host of hyphens", "-", "https://a", "b.example/"],
  ["a name and a password", "a:b@", "https://", "c.example"], ["a path of a post", "status/", "https://x.com/a/", "x"], ["a path of Mastodon", "a.", "https://m.example/@", "/1"],
  ["short links", "t.co/a ", "", "x"], ["addresses", "https://a.example/b "], ["addresses without spaces", "https://a.example/b"], ["addresses of posts", "https://x.com/a/status/1 "],
  ["addresses of pictures", "pic.twitter.com/a "], ["mail addresses", "a@b.example "], ["addresses with commas", "https://a.example/b,"], ["protocols", "http://"],
  // White space and what is not seen.
  ["spaces", " "], ["spaces inside", " ", "a", "b"], ["tabs inside", "\t", "a", "b"], ["spaces and dashes", " -", "a", "b"], ["no-break spaces", "\u00a0", "a", "b"],
  ["zero-width spaces", "\u200b", "a", "b"], ["zero-width joiners", "\u200d", "a", "b"], ["ZWNJ", "\u200c", "a", "b"], ["direction marks", "\u200e\u200f", "a", "b"],
  ["soft hyphens", "\u00ad", "a", "b"], ["byte order marks", "\ufeff", "a", "b"], ["line ends", "\n", "a", "b"], ["lines of spaces", " \n", "a", "b"], ["carriage returns", "\r", "a", "b"],
  ["line separators", "\u2028", "a", "b"], ["short lines", "a\n"], ["short paragraphs", "a\n\n"], ["lines of one dot", ".\n"],
  // Dashes, brackets, quotation marks.
  ["dashes", "—"], ["dashes before a bracket", "—", "", " x ("], ["hyphens", "-"], ["attributions that do not end", `—${" ".repeat(296)}x\n`], ["attributions of brackets", "— (((((((((((((((@a\n"],
  ["opening brackets", "("], ["brackets with handles", "(@a "], ["brackets around nothing", "()"], ["square brackets", "["], ["curly brackets", "{"], ["quotation marks", "\""],
  ["quotation marks that open", "«"], ["quoted words", "«a» "], ["quotation marks of Hebrew", "א\"א"], ["apostrophes", "'"], ["apostrophes in words", "l'"], ["backticks", "`"],
  ["backslashes", "\\"], ["escaped quotation marks", "\\\"", "\""], ["pipes", "| "], ["middle dots", " · "], ["commas", ","], ["Arabic commas", "، "], ["colons", ":", "Source"],
  ["colons with spaces", " : ", "Source"], ["labels of a source", "来源："], ["and, and", " and ", "By A", "B"], ["bullets", "- a\n"], ["numbers of a list", "1. a\n"], ["lines of quotes", "> a\n"],
  // Hashtags, handles, cashtags.
  ["number signs", "#"], ["hashtags", "#Mali "], ["hashtags without spaces", "#Mali"], ["one long hashtag", "Mali", "#"], ["a hashtag of pieces", "Mali_", "#"], ["a hashtag of letters and joiners", "a\u200c", "#"],
  ["an Arabic hashtag of pieces", "مالي_", "#"], ["an Arabic hashtag", "مالي", "#"], ["a hashtag of names in small letters", "malimali", "#"], ["hashtags of names in small letters", `#${"mali".repeat(70)} `],
  ["hashtags of pieces", `#${"a_".repeat(139)}a `], ["hashtags of and", "#وماليومالي "], ["a hashtag of digits", "1", "#", "a"], ["a hashtag of capitals", "A", "#", "a"], ["hashtags that do not end", "#a#"],
  ["at signs", "@"], ["handles", "@mfa_russia "], ["handles without spaces", "@a"], ["a handle of labels", "a.", "@", "1"], ["handles of Mastodon", "@a@b.example "], ["a long handle", "a", "@"],
  ["a handle of hyphens", "a-", "@"], ["cashtags", "$AB "], ["dollar signs", "$"], ["retweets", "RT@a "], ["attributions", "— A (@ab) February 7, 2023\n"], ["names above handles", "Name\n@ab · Feb 7, 2023\n\n"],
  // Letters of every kind.
  ["one letter", "a"], ["one capital", "A"], ["letters that fold", "É"], ["ligatures", "ﷺ"], ["combining marks", "\u0301", "a"], ["letters with many marks", `a${"\u0301".repeat(30)}`], ["tashkeel", "\u064e", "م"],
  ["letters with tashkeel", "مَ"], ["tatweel", "ـ", "م", "م"], ["niqqud", "\u05b8", "א"], ["Han", "字"], ["Han of words", "中国人民银行"], ["Han with commas", "中国，"], ["kana", "カタカナひらがな"],
  ["Thai", "ภาษาไทย"], ["Khmer", "ភាសាខ្មែរ"], ["Burmese", "မြန်မာ"], ["Korean", "한국"], ["Hangul jamo", "\u1100\u1161"], ["Devanagari", "हिन्दी"], ["Georgian", "ქართული"], ["Hebrew", "שלום "], ["Russian", "Россия "],
  ["mathematical letters", "𝐀"], ["lone surrogates", "\ud83d"], ["private letters", "\ue000"], ["unassigned letters", "\u{e0fff}"], ["one Arabic word", "م"], ["clitics", "وبال", "", "بيت"], ["clitics as words", "وللبيت "],
  ["Arabic names inside words", "اماليก"], ["Arabic names without spaces", "مالي"], ["alternating scripts", "aмم"], ["underscores", "_"], ["words with underscores", "a_"],
  // Numbers, dates, emoji.
  ["digits", "1"], ["Arabic digits", "٣"], ["numbers", "12 "], ["dates", "7 February 2023 "], ["lines of dates", "7 February 2023\n"], ["numeric dates", "1/2/"], ["times", "10:15:"], ["emoji", "🙂"], ["emoji of families", "👨‍👩‍👧"],
  ["flags", "🇲🇱"], ["regional indicators", "🇲"], ["a flag that does not end", "\u{e0061}", "🏴"], ["black flags", "🏴"], ["pins", "📍"], ["a pin and spaces", " ", "Headline\n\nText.\n\n— A B (@ab) February 7, 2023\n📍x", "x"],
  ["lines of pins", "📍 Bamako\n"], ["places and dates", "📍 a, b, "],
  // What the linker knows, and what a page has.
  ["a name", "Mali "], ["a name in Arabic", "مالي "], ["a name in Russian", "Мали "], ["a name in Chinese", "马里"], ["a name in Thai", "มาลี"], ["a name without spaces", "Mali"], ["a name with hyphens", "Mali-"],
  ["names of people", "Michael Jordan "], ["names that need support", "Victoria "], ["long names", "United States of America, "], ["the start of long names", "United States of "], ["names in brackets", "(Mali) "],
  ["read also", "Read also: a\n"], ["read also, alone", "Read also\n"], ["related titles", "See also\n- a\n"], ["by-lines", "By A. Writer\n"], ["sources", "Source: A\n"], ["sentences", "Mali signed in Paris. "],
  ["sentences and posts", "He spoke in Mali on Sunday.\n\nText of a post #Mali\n— A (@ab) February 7, 2023\n\n"], ["posts and nothing else", "Text of a post #Mali\n— A (@ab) February 7, 2023\n\n"], ["addresses on lines", "https://a.example/b\n"],
  ["posts on lines", "https://x.com/a/status/1\n"], ["tags of HTML", "<b>"], ["comments of HTML", "<!-- -->"], ["entities of HTML", "&mdash;"],
];

export const SHAPES: readonly Shape[] = ROWS.map(([name, piece, before = "", after = ""]) => ({
  name,
  of: (units) => before + piece.repeat(Math.max(1, Math.ceil((units - before.length - after.length) / piece.length))) + after,
}));

const DOCUMENT_ROWS: readonly Row[] = [
  ["nested arrays", "[", "{\"type\":\"Article\",\"headline\":\"a\",\"body\":"], ["nested objects", "{\"a\":", "{\"type\":\"Article\",\"headline\":"], ["arrays and closing braces", "[", "[{\"type\":\"Article\",\"headline\":\"a\",\"b\":", "}".repeat(4_000)],
  ["closing braces in arrays", "}", `[[${"[".repeat(4_000)}`], ["opening and closing", "[}", "[[" ], ["empty objects", "{}\n"], ["empty objects in an array", "{},", "["], ["bad lines", "{\"type\":\"Article\"}\n"], ["lines that are no JSON", "{\"a\" 1}\n"],
  ["numbers", "1\n", "{}\n"], ["nulls in an array", "null,", "["], ["commas", ",", "[{}"], ["colons", ":", "{\"a\""], ["quotation marks", "\"", "{\"type\":"], ["escaped quotation marks", "\\\"", "{\"type\":\""], ["backslashes", "\\", "{\"a\":\""],
  ["spaces before a header", " ", "", "{\"mediagraph\":1}"], ["spaces in an array before a header", " ", "[", "{\"mediagraph\":1}"], ["line ends in an array", "\n", "[", "{}"], ["unknown fields", "\"a\":1,", "{\"type\":\"Article\",\"headline\":\"a\",", "\"z\":1}"],
  ["good lines", "{\"type\":\"Article\",\"headline\":\"Mali\",\"url\":\"https://a.example/b\"}\n"], ["good and bad lines", "{\"type\":\"Source\",\"name\":\"a\"}\n{}\n"], ["blocks", "{\"type\":\"Paragraph\",\"text\":\"Mali\"},", "{\"type\":\"Article\",\"headline\":\"a\",\"body\":[", "{\"type\":\"Paragraph\",\"text\":\"b\"}]}"],
  ["posts in an article", "{\"type\":\"PostEmbed\",\"post\":{\"type\":\"SocialPost\",\"platform\":\"X\",\"content\":\"#Mali\"}},", "{\"type\":\"Article\",\"headline\":\"a\",\"body\":[", "{\"type\":\"Paragraph\",\"text\":\"b\"}]}"],
  ["spans", "{\"kind\":\"TEXT\",\"start\":0,\"end\":1},", "{\"type\":\"Article\",\"headline\":\"a\",\"body\":[{\"type\":\"Paragraph\",\"text\":\"b\",\"spans\":[", "{\"kind\":\"TEXT\",\"start\":0,\"end\":1}]}]}"],
  ["names of a profile", "\"a\",", "{\"type\":\"Topic\",\"names\":{\"en\":\"a\"},\"aliases\":{\"en\":[", "\"b\"]}}"], ["keywords", "\"a\",", "{\"type\":\"Article\",\"headline\":\"a\",\"keywords\":[", "\"b\"]}"],
  ["faults in one record", "{},", "{\"type\":\"Article\",\"headline\":\"a\",\"body\":[", "{}]}"], ["a line that does not end", "a", "{\"type\":\"Article\",\"headline\":\""], ["control characters", "\u0001", "{\"type\":\"Article\",\"headline\":\""],
];

/** Documents that are JSON, or begin like it. */
export const DOCUMENT_SHAPES: readonly Shape[] = DOCUMENT_ROWS.map(([name, piece, before = "", after = ""]) => ({
  name: `JSON: ${name}`,
  of: (units) => before + piece.repeat(Math.max(1, Math.ceil((units - before.length - after.length) / piece.length))) + after,
}));
