import { describe, expect, it } from "@jest/globals";
import { withoutSecrets } from "../../../../src/domain/addresses/shown-addresses";

describe("addresses that are shown", () => {
  it.each([
    ["https://reader:pass@paper.example/feed", "https://reader:***@paper.example/feed"],
    ["https://reader:p@ss:w@paper.example", "https://reader:***@paper.example"],
    ["https://sometoken@paper.example/feed", "https://***@paper.example/feed"],
    ["HTTP://reader:pass@paper.example:8080?x=1", "HTTP://reader:***@paper.example:8080?x=1"],
    ["https://paper.example/f?lang=ar&access_token=a1b2", "https://paper.example/f?lang=ar&access_token=***"],
    [
      "https://p.example/f?X-Amz-Signature=ab%2Bc&key=1#token=2",
      "https://p.example/f?X-Amz-Signature=***&key=***#token=2",
    ],
    ['{"url":"https://a:b@p.example/"}', '{"url":"https://a:***@p.example/"}'],
    [
      "could not read https://a:b@p.example/x, then https://c:d@q.example",
      "could not read https://a:***@p.example/x, then https://c:***@q.example",
    ],
  ])("hide the secrets of %s", (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });

  it.each([
    "https://paper.example/@writer/feed?keyword=ferry&author=sami&page=2",
    "https://paper.example/feed?url=a@b.example",
    "no address: reader:pass@paper.example",
  ])("leave %s as it is", (text) => expect(withoutSecrets(text)).toBe(text));
});
