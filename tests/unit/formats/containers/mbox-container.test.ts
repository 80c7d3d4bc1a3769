import { describe, expect, it } from "@jest/globals";
import { mbox } from "../../../../src/formats/containers/mbox-container";
import { openAll } from "../../../builders/contained";

/** Its last line is longer than a reader holds, or shorter. */
const mailboxOf = (words: number) => `From desk@ferries.example Tue Mar  4 10:15:00 2025
Subject: One

From here on, ferries sail.
>From the harbour we hear:
>>From was in the letter.

From - Wed Mar 05 10:15:00 2025
Subject: Two

${"long ".repeat(words)}
From the desk in 2024, with no blank line before it.
`;
const MAILBOX = mailboxOf(30_000);

describe("a mailbox", () => {
  it.each([
    [1, 500],
    [50, 30_000],
    [65_536, 30_000],
  ])("gives its messages as they were sent, in pieces of %i bytes", async (pieces, words) => {
    const { found, fault } = await openAll(mbox, Buffer.from(mailboxOf(words)), { pieces });
    expect(fault).toBeUndefined();
    expect(Object.keys(found)).toEqual(["1.eml", "2.eml"]);
    expect(found["1.eml"]).toBe(
      "Subject: One\n\nFrom here on, ferries sail.\nFrom the harbour we hear:\n>From was in the letter.\n\n",
    );
    expect(found["2.eml"]).toMatch(
      /^Subject: Two\n\nlong .*\nFrom the desk in 2024, with no blank line before it\.\n$/s,
    );
  });

  it("takes messages with the line ends of Windows", async () => {
    const { found } = await openAll(mbox, Buffer.from(MAILBOX.replaceAll("\n", "\r\n")));
    expect(Object.keys(found)).toEqual(["1.eml", "2.eml"]);
  });

  it.each([
    ["From Cairo to Tunis in 2024\n\nA ferry sails again.\n"],
    ["From our correspondent\nSubject: ferries\n"],
    ["Subject: a letter alone\n\nText\n"],
  ])("is not seen in %j", (text) => {
    expect(mbox.detect(Buffer.from(text), { name: "a" })).toBe(false);
    expect(mbox.detect(Buffer.from(MAILBOX), { name: "a" })).toBe(true);
  });
});
