import { describe, expect, it } from "@jest/globals";
import { createAuthorize, refuseUnlessGranted } from "../../../src/server/authorize";

const TOKEN = "correct-horse-battery";

describe("who may write", () => {
  it.each([
    [`Bearer ${TOKEN}`, "granted"],
    [`bearer  ${TOKEN} `, "granted"],
    [undefined, "missing"],
    ["", "missing"],
    [TOKEN, "missing"],
    [`Basic ${TOKEN}`, "missing"],
    ["Bearer ", "missing"],
    [`Bearer ${TOKEN} and more`, "missing"],
    [`Bearer ${TOKEN}x`, "wrong"],
    [`Bearer ${TOKEN.slice(1)}`, "wrong"],
    [`Bearer ${TOKEN.toUpperCase()}`, "wrong"],
  ])("with the header %j is %s", (header, permission) => {
    expect(createAuthorize(TOKEN)(header)).toBe(permission);
  });

  it("is nobody where there is no token, whatever is sent", () => {
    for (const header of [undefined, "Bearer undefined", `Bearer ${TOKEN}`])
      expect(createAuthorize(undefined)(header)).toBe("off");
  });

  it("tells the refused how to go on, and never the token", () => {
    expect(() => refuseUnlessGranted("granted")).not.toThrow();
    expect(() => refuseUnlessGranted("off")).toThrow(
      expect.objectContaining({ code: "FORBIDDEN", message: expect.stringContaining("MEDIAGRAPH_TOKEN") }),
    );
    expect(() => refuseUnlessGranted("missing")).toThrow(
      expect.objectContaining({ code: "UNAUTHENTICATED", message: expect.stringContaining("Authorization: Bearer") }),
    );
    expect(() => refuseUnlessGranted("wrong")).toThrow(expect.objectContaining({ code: "UNAUTHENTICATED" }));
  });
});
