import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  isAtDatetime,
  isAtHandle,
  isAtIdentifier,
  isDid,
  isLanguageTag,
  isNsid,
  isRecordKey,
  isTid,
  parseAtUri,
} from "../../src/domain/addresses/at-protocol";
import { describeCorpus } from "./suite";

const SYNTAXES: Readonly<Record<string, (text: string) => boolean>> = {
  handle_syntax: isAtHandle,
  did_syntax: isDid,
  atidentifier_syntax: isAtIdentifier,
  nsid_syntax: isNsid,
  recordkey_syntax: isRecordKey,
  tid_syntax: isTid,
  datetime_syntax: isAtDatetime,
  datetime_parse: isAtDatetime,
  language_syntax: isLanguageTag,
  language_parse: isLanguageTag,
  aturi_syntax: (text) => parseAtUri(text) !== undefined,
};

describeCorpus({
  folder: "atproto-interop",
  measures: { "what is a name of the protocol is taken for one": 1, "what is none is refused": 1 },
  run(folder, { "what is a name of the protocol is taken for one": valid, "what is none is refused": invalid }) {
    for (const [name, is] of Object.entries(SYNTAXES)) {
      for (const line of linesIn(join(folder, `${name}_valid.txt`))) valid.check(is(line), `${name}: ${line}`);
      for (const line of linesIn(join(folder, `${name}_invalid.txt`))) invalid.check(!is(line), `${name}: ${line}`);
    }
  },
});

/** White space at the ends of a line counts. */
function linesIn(path: string): string[] {
  return existsSync(path)
    ? readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
    : [];
}
