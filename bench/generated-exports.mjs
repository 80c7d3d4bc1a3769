// Generated exports of platforms, in pieces of text: each is one JSON object or one table that holds all posts. The same
// numbers give the same posts.

const WORDS =
  "port ship captain ferry harbour council region water night market price school bridge storm election treaty train valley السفينة الميناء وصلت الحكومة اليوم корабль порт город мост река".split(
    " ",
  );

const text = (post, count) =>
  Array.from({ length: count }, (_, at) => WORDS[(post * 31 + at * at * 7 + at) % WORDS.length]).join(" ");
const timeOf = (post) => new Date(Date.UTC(2020, 0, 1) + post * 60_000).toISOString();

const POSTS_OF_A_CHAT = 40_000;

/** What Telegram's program exports of all chats, laid out as it does: about a kilobyte a message. */
export function* telegramExport() {
  yield '{\n "about": "Here is the data.",\n "chats": {\n  "about": "All chats.",\n  "list": [\n';
  for (let chat = 1; ; chat += 1) {
    const name = `Channel ${chat}`;
    yield `${chat > 1 ? ",\n" : ""}{"name": "${name}", "type": "public_channel", "id": ${1000 + chat}, "messages": [\n`;
    for (let post = 1; post <= POSTS_OF_A_CHAT; post += 1) {
      const message = {
        id: post,
        type: "message",
        date: timeOf(post).slice(0, 19),
        date_unixtime: String(Date.parse(timeOf(post)) / 1000),
        from: name,
        from_id: `channel${1000 + chat}`,
        text: [
          text(post, 20),
          { type: "link", text: `https://port.example/${chat}/${post}` },
          ` ${text(post + 7, 20)}`,
        ],
        text_entities: [{ type: "plain", text: text(post, 40) }],
      };
      yield `${post > 1 ? ",\n" : ""}     ${JSON.stringify(message, undefined, 1).replaceAll("\n", "\n     ")}`;
    }
    yield "]}";
  }
}

export const TELEGRAM_END = "]}]}}";

/** The outbox of an account, as servers of the fediverse export it: one line of a kilobyte and a half for each post. */
export function* outbox() {
  yield '{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","orderedItems":[';
  const actor = "https://port.example/users/desk";
  for (let post = 1; ; post += 1) {
    const id = `${actor}/statuses/${post}`;
    const content = `<p>${text(post, 45)}</p>`;
    const note = {
      id,
      type: "Note",
      published: timeOf(post),
      url: `https://port.example/@desk/${post}`,
      attributedTo: actor,
      content,
      contentMap: { en: content },
      tag: [{ type: "Hashtag", href: "https://port.example/tags/ships", name: "#ships" }],
      replies: { id: `${id}/replies`, type: "Collection", first: { type: "CollectionPage", items: [] } },
    };
    const activity = { id: `${id}/activity`, type: "Create", actor, published: timeOf(post), object: note };
    yield `${post > 1 ? "," : ""}${JSON.stringify(activity)}`;
  }
}

export const OUTBOX_END = "]}";

/** A table of posts with a header. */
export function* postTable() {
  yield "platform,handle,id,date,text\n";
  for (let post = 1; ; post += 1) yield `x,desk,${1e15 + post},${timeOf(post)},"${text(post, 40)}"\n`;
}
