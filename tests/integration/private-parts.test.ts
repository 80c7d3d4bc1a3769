import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { zipOf } from "../builders/archives";
import { aDocument } from "../builders/documents";

const PARTS: readonly (readonly [name: string, kind: string, content: string])[] = [
  [
    "message_1.json",
    "private conversation",
    '{\n  "participants": [\n    {\n      "name": "Ada"\n    }\n  ],\n  "messages": [ ]\n}',
  ],
  [
    "Ada_1.json",
    "private conversation",
    '{"participants":["Ada","Sam"],"threadName":"Ada_1","messages":[{"isUnsent":false,"senderName":"Ada","text":"hi"}]}',
  ],
  ["your_friends.json", "part of an export of Facebook", '{"friends_v2": [{"name": "Ada", "timestamp": 1592839200}]}'],
  [
    "searches.json",
    "part of an export of Facebook",
    '{"searches_v2":[{"timestamp":1592839200,"attachments":[{"data":[{"text":"a"}]}]}]}',
  ],
  ["likes.json", "reactions", '[{"timestamp":1592839200,"data":[{"reaction":{"reaction":"LIKE","actor":"Ada"}}]}]'],
  ["advertisers.json", "advertisers", '{"ig_custom_audiences_all_types":[{"advertiser_name":"Shop"}]}'],
  ["user_data_tiktok.json", "TikTok", '{"Direct Message":{"Direct Messages":{"ChatHistory":{}}}}'],
  ["Records.json", "places", '{"locations":[{"latitudeE7":1,"longitudeE7":2}]}'],
  [
    "BrowserHistory.json",
    "visited pages",
    '{"Browser History":[{"title":"A","url":"https://a.example/1","time_usec":1}]}',
  ],
  ["keep.json", "private text", '{"isTrashed":false,"textContent":"Milk","title":"A","userEditedTimestampUsec":1}'],
  [
    "MyActivity.json",
    "history",
    '[{"header":"Search","title":"a","titleUrl":"https://a.example","products":["Search"]}]',
  ],
  [
    "watch-history.html",
    "history",
    '<html><head><title>My Activity History</title></head><body><div class="mdl-grid"><div class="outer-cell mdl-cell">Watched <a href="https://a.example/1">The ferry</a></div></div></body></html>',
  ],
  [
    "friends_of_snapchat.json",
    "Snapchat",
    '{"Friends":[{"Username":"ada","Display Name":"Ada","Creation Timestamp":"2024-03-01 10:00:00 UTC"}]}',
  ],
  ["account_of_snapchat.json", "Snapchat", '{"Basic Information":{"Username":"ada","Registration IP":"10.0.0.1"}}'],
  ["like.js", "like", 'window.YTD.like.part0 = [{"like":{"tweetId":"1","fullText":"words"}}]'],
  ["direct-messages.js", "private conversation", 'window.YTD.direct_messages.part0 = [{"dmConversation":{}}]'],
  ["Email Addresses.csv", "values", "Email Address,Confirmed,Primary,Updated On\nada@a.example,Yes,Yes,1/3/24\n"],
  [
    "Connections.csv",
    "contacts",
    'Notes:\n"A note."\n\nFirst Name,Last Name,URL,Email Address,Company\nAda,Marin,,,\n',
  ],
  [
    "messages.csv",
    "private conversation",
    "CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,CONTENT\nx,,Ada,Sam,2024-03-01,hi\n",
  ],
  ["Reactions.csv", "reactions", "Date,Type,Link\n2024-03-01,LIKE,https://www.linkedin.com/feed/update/1\n"],
  [
    "messages_of_reddit.csv",
    "private conversation",
    "id,permalink,thread_id,date,ip,from,to,subject,body\nx,,y,2024-03-01,,ada,sam,hi,words\n",
  ],
  ["ip_logs.csv", "values", "date,ip\n2024-03-01 10:00:00 UTC,10.0.0.1\n"],
  ["saved_posts.csv", "reactions", "id,permalink\nabc,https://www.reddit.com/r/ports/comments/abc/x/\n"],
  [
    "messages_of_discord.csv",
    "private conversation",
    "ID,Timestamp,Contents,Attachments\n1209999999999999999,2024-03-01 10:00:00,hi,\n",
  ],
  [
    "messages.json",
    "private conversation",
    '[{"ID":1209,"Timestamp":"2024-03-01 10:00:00","Contents":"hi","Attachments":""}]',
  ],
  ["contacts.csv", "contacts", "Name,Given Name,Additional Name,Family Name\nAda Marin,Ada,,Marin\n"],
  ["outlook.csv", "contacts", '"Title","First Name","Middle Name","Last Name"\n"","Ada","","Marin"\n'],
  ["calendar.csv", "calendar", "Subject,Start Date,Start Time,End Date\nHarbour,3/1/2024,10:00 AM,3/1/2024\n"],
  ["contacts.vcf", "contacts", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Marin\nEND:VCARD\n"],
  ["contacts.ldif", "contacts", "dn: cn=Ada Marin,mail=ada@port.example\nobjectclass: top\ncn: Ada Marin\n"],
  ["contacts.json", "contacts", '["vcard",[["version",{},"text","4.0"],["fn",{},"text","Ada Marin"]]]'],
  ["calendar.ics", "calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Harbour\r\nEND:VEVENT\r\n"],
  ["id.pem", "key", "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n"],
  [
    "WhatsApp Chat with Ada.txt",
    "exported chat",
    [1, 2, 3].map((day) => `[0${day}/03/2026, 10:15:00] Ada: Ferry ${day} sails\n`).join(""),
  ],
  ["slack.json", "Slack", '[{"client_msg_id":"a","type":"message","user":"U1","text":"hi","ts":"1709280000.000100"}]'],
  ["tdl.json", "messages", '{"id":1,"messages":[{"id":2,"type":"message","file":"","date":1709280000,"text":"hi"}]}'],
  [
    "Hangouts.json",
    "conversation",
    '{"conversations":[{"conversation":{"conversation_id":{"id":"a"}},"events":[{"chat_message":{}}]}]}',
  ],
  [
    "skype.json",
    "conversation",
    '{"userId":"8:ada","exportDate":"2024-03-01T10:00","conversations":[{"id":"8:sam","MessageList":[{"content":"hi"}]}]}',
  ],
  ["gone.json", "Discord", '{"id": "120999999999999", "type": 0, "name": "harbour"}'],
  ["channel.json", "Discord", '{"id":"120999999999999","type":1,"recipients":["1","2"]}'],
  [
    "friends.html",
    "page of an export",
    '<html><body><div class="_a6-g"><div class="_3-95 _a6-h">Ada</div></div></body></html>',
  ],
];

async function ingest(name: string, bytes: string | Uint8Array) {
  const store = await openSqlite(":memory:");
  const report = await ingestDocuments(store, [aDocument(name, bytes)]);
  const kept: string[] = [];
  for await (const { input } of store.rejections.all()) kept.push(input);
  return { ...report, kept };
}

describe("what of an account's archive is private", () => {
  it.each(PARTS)("is skipped by name, alone and in an archive: %s", async (name, kind, content) => {
    const report = await ingest(name, content);
    // What is rejected would be kept.
    expect(report).toMatchObject({ accepted: 0, skipped: 1, rejected: [], kept: [] });
    expect(report.items.map((item) => item.kind).join()).toContain(kind);
    const inArchive = await ingest("archive.zip", zipOf({ path: name, content }));
    expect(inArchive).toMatchObject({ accepted: 0, skipped: 1, rejected: [], kept: [] });
  });

  it("is not its posts and comments", async () => {
    const posts = '{"group_posts_v2":[{"timestamp":1592839200,"data":[{"post":"The ferry is back"}],"title":"A"}]}';
    expect(await ingest("group_posts.json", posts)).toMatchObject({ accepted: 1, skipped: 0 });
    const comments =
      "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\nk1,https://www.reddit.com/r/ports/comments/abc/x/k1/,2024-03-01 10:00:00 UTC,,ports,0,,,It is back,\n";
    expect(await ingest("comments.csv", comments)).toMatchObject({ accepted: 1, skipped: 0 });
    const article =
      '{"id":"120999","type":1,"title":"The ferry is back","url":"https://a.example/1","date":"2024-03-01"}';
    expect(await ingest("article.json", article)).toMatchObject({ accepted: 1, skipped: 0 });
  });

  it("is read where somebody says as what", async () => {
    const store = await openSqlite(":memory:");
    const text = "ID,Timestamp,Contents,Attachments\n1209999999999999999,2024-03-01 10:00:00,The ferry is back,\n";
    const report = await ingestDocuments(store, [aDocument("messages.csv", text, { format: "table" })]);
    expect(report).toMatchObject({ accepted: 1, skipped: 0 });
  });
});
