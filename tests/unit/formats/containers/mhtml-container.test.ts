import { describe, expect, it } from "@jest/globals";
import { mhtml } from "../../../../src/formats/containers/mhtml-container";
import { detectContainer } from "../../../../src/formats/containers/containers";
import { openAll } from "../../../builders/contained";

/** As Chromium writes it: quoted-printable, with a picture beside the page. */
const SAVED = `From: <Saved by Blink>
Snapshot-Content-Location: https://harbour.example/ferry
Subject: =?utf-8?Q?=D8=A7=D9=84=D8=B9=D8=A8=D9=91=D8=A7=D8=B1=D8=A9?=
Date: Sun, 17 Mar 2024 18:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----Boundary"

------Boundary
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://harbour.example/ferry

<!DOCTYPE html><html lang=3D"ar"><h1>=D8=A7=D9=84=D8=B9=D8=A8=D9=91=D8=A7=D8=
=B1=D8=A9</h1></html>
------Boundary
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://harbour.example/ferry.png

iVBORw0KGgo=
------Boundary--
`.replaceAll("\n", "\r\n");

describe("a page that a browser saved in one file", () => {
  it("is the page, with its address and the date when it was saved", async () => {
    const { found, fault } = await openAll(mhtml, Buffer.from(SAVED));
    expect(fault).toBeUndefined();
    expect(found["page.html"]).toContain('<html lang="ar"><h1>العبّارة</h1>');
    for await (const contained of mhtml.open(one(Buffer.from(SAVED)), undefined as never))
      expect(contained).toMatchObject({
        url: "https://harbour.example/ferry",
        capturedAt: "2024-03-17T18:00:00.000Z",
        mediaType: "text/html; charset=utf-8",
      });
  });

  it("is told from a message with pictures", () => {
    const mail = SAVED.replace("<Saved by Blink>", "desk@harbour.example").replace(/Snapshot-.*\r\n/, "");
    expect(detectContainer(Buffer.from(SAVED), { name: "a" })?.name).toBe("mhtml");
    expect(detectContainer(Buffer.from(mail), { name: "a" })).toBeUndefined();
  });
});

// oxlint-disable-next-line typescript/require-await
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
