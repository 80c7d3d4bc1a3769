import { describe, expect, it } from "@jest/globals";
import { authorLine } from "../../../../src/formats/feeds/feed-people";

describe("the author line of a feed", () => {
  it.each([
    ["Ada Marin, Jo Bell", ["Ada Marin", "Jo Bell"]],
    ["Ada Marin, Jo Bell and Bo Li", ["Ada Marin", "Jo Bell", "Bo Li"]],
    ["سلمى النجار، أحمد طه", ["سلمى النجار", "أحمد طه"]],
    ["Ada Marin / Jo Bell", ["Ada Marin", "Jo Bell"]],
    ["Ada Marin, Reuters", ["Ada Marin", "Reuters"]],
    ["Ada Marin, Port Correspondent", ["Ada Marin"]],
    ["Marin, Ada", ["Ada Marin"]],
    ["Ministry of Ports, Cyprus", ["Ministry of Ports, Cyprus"]],
    ["Trinidad and Tobago Newsday", ["Trinidad and Tobago Newsday"]],
    ["4 March 2025", []],
  ])("%s", (line, names) => {
    expect(authorLine(line).people.map(({ name }) => name)).toEqual(names);
  });
});
