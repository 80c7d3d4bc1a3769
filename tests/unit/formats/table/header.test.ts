import { describe, expect, it } from "@jest/globals";
import { columnOf } from "../../../../src/formats/table/column-names";
import { tableKind } from "../../../../src/formats/table/header";

describe("the header of a table", () => {
  it.each([
    ["Created_At", "date"],
    ["screen name", "handle"],
    ["name:ar", "name:ar"],
    ["name_zh-Hant", "name:zh-Hant"],
    ["retweet_count", "reposts"],
    ["رابط المقال", "url"],
    ["link da notícia", "url"],
    ["comment author", "author"],
    ["product title", undefined],
    ["video url", undefined],
    ["mood", undefined],
  ])("names by %s the field %s", (cell, column) => {
    expect(columnOf(cell)).toBe(column);
  });

  it.each([
    ["posts", ["date", "platform", "handle", "text", "url"]],
    ["accounts", ["username", "followers_count", "bio"]],
    ["profiles in two languages", ["type", "name:en", "name:ar"]],
    ["posts by their addresses", ["platform", "url", "likes"]],
    ["posts with titles and accounts", ["title", "text", "handle", "date"]],
  ])("is recognised of %s", (_what, names) => {
    expect(tableKind(names)).toBe("posts");
  });

  it.each([
    ["in English", ["title", "url", "date", "author", "text"]],
    [
      "as news services write it",
      ["source", "author", "title", "description", "url", "urlToImage", "publishedAt", "content"],
    ],
    ["as archives of media write it", ["id", "author", "publish_date", "title", "url", "language", "media_name"]],
    ["in Arabic", ["العنوان", "الرابط", "تاريخ النشر", "الكاتب", "النص"]],
    ["in Persian", ["تیتر", "لینک", "تاریخ", "نویسنده", "متن"]],
    ["in French", ["Titre", "Lien", "Date de publication", "Auteur", "Contenu", "Média"]],
    ["in Spanish", ["Titular", "Enlace", "Fecha", "Autor", "Texto", "Fuente"]],
    ["in German", ["Überschrift", "Datum", "Autor", "Text", "Quelle"]],
    ["in Russian", ["Заголовок", "Ссылка", "Дата", "Автор", "Текст"]],
    ["in Turkish", ["Başlık", "Bağlantı", "Tarih", "Yazar", "Metin"]],
    ["in Chinese", ["标题", "链接", "发布时间", "作者", "正文"]],
    ["in Japanese", ["見出し", "リンク", "日付", "著者", "本文"]],
    ["of titles and texts alone", ["Title", "Text"]],
  ])("of articles is recognised %s", (_what, names) => {
    expect(tableKind(names)).toBe("articles");
  });

  it.each([
    ["of goods", ["title", "url", "description", "price", "sku", "stock", "brand"]],
    ["of books", ["title", "author", "publisher", "year", "isbn"]],
    ["of bookmarks", ["title", "url"]],
    ["of addresses alone", ["url", "date"]],
    ["of events", ["name", "date", "place"]],
    ["of prose with commas", ["On Monday", " the ship", " late as ever", " came in"]],
    ["of measurements", ["time", "language", "temperature", "wind"]],
    ["of which we know little", ["text", "a", "b", "c", "d", "e", "f"]],
  ])("is none %s", (_what, names) => {
    expect(tableKind(names)).toBeUndefined();
  });
});
