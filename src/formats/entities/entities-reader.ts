import { BadDocument } from "../../domain/errors/errors";
import type { FormatReader, Read } from "../format-reader";
import { objectOf, type JsonObject } from "../reading/json/fields";
import { firstInHead } from "../reading/json/head";
import { eachOrRejection, itemRead, Notes, readJson, shown } from "../reading/notes";
import { followTheMoney, isFollowTheMoney } from "./follow-the-money";
import { isPopolo, popolo } from "./popolo";
import type { Found } from "./profile-draft";

/** People and organisations as registers and researchers exchange them. */
export const entities: FormatReader = {
  name: "entities",
  version: 1,
  precedence: 45,
  title: "people and organisations: FollowTheMoney (Aleph, OpenSanctions) and Popolo (parliaments), as JSON",
  detect: (head) => {
    const first = objectOf(firstInHead(head));
    return first !== undefined && (isFollowTheMoney(first) || isPopolo(first));
  },
  read: (chunks, _hints, limits) => readJson(chunks, (value, place) => readValue(value, place), limits),
};

function* readValue(value: unknown, place: string): Generator<Read> {
  const object = objectOf(value);
  if (object !== undefined && isPopolo(object))
    yield* eachOrRejection(
      popolo(object),
      (_index, { path }) => `${place}, ${path}`,
      ({ read }, at) => readOne(read, at),
    );
  else if (object !== undefined && isFollowTheMoney(object)) yield* readOne(readerOf(object), place);
  else throw new BadDocument(`expected an entity with a schema and properties, got ${shown(value)}`);
}

const readerOf = (entity: JsonObject) => (notes: Notes) => followTheMoney(entity, notes);

function* readOne(read: (notes: Notes) => Found, place: string): Generator<Read> {
  const notes = new Notes();
  const found = read(notes);
  yield typeof found === "string" ? { outcome: "skipped", kind: found, place } : itemRead(found, place, notes);
}
