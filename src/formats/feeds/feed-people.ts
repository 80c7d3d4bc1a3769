import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { isDate } from "../reading/dates";
import { AGENCIES } from "../reading/page-words/header-labels";
import { namesIn as authorsIn } from "../reading/schema-org/authors";
import type { FeedPerson } from "./feed-item";

const MAIL = /[^\s()<>,;"]{1,80}@[^\s()<>,;"]{1,200}/;
const LONGEST = 300;
const JOINED = / (?:and|&|und|et|y|e) | ?; ?/i;

interface AuthorLine {
  readonly people: readonly FeedPerson[];
  /** As written, if it says more than the names. */
  readonly byline?: string;
}

/**
 * The authors that a line names. RSS 2.0 wants `mail@a.example (A Name)`. Feeds also write `A Name <mail@a.example>`,
 * names alone, several names in one line, and a mail address alone, which names nobody.
 */
export function authorLine(line: string | undefined): AuthorLine {
  return line === undefined || line.length > LONGEST ? { people: [] } : peopleIn(line);
}

/** The items of a feed name the same people again and again. */
const peopleIn = remembered(1_000, (line): AuthorLine => {
  const written = line.replace(/\s+/g, " ").trim();
  if (written === "") return { people: [] };
  const withoutBy = written.replace(/^by:?\s+(?=\S)/i, "");
  const mail = MAIL.exec(withoutBy)?.[0];
  const named = mail === undefined ? withoutBy : withoutMail(withoutBy, mail);
  const people = namesIn(named).map((name) => ({ name }));
  return people.length === 1 && people[0]?.name === written ? { people } : { people, byline: written };
});

function withoutMail(line: string, mail: string): string {
  const rest = line.replace(mail, " ").replace(/mailto:/i, " ");
  return rest
    .replace(/[<>()"]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** "Jane Doe and John Roe" are two people, "Trinidad and Tobago Newsday" is one agency. */
function namesIn(line: string): string[] {
  const name = line.replace(/^[ ,;:–—-]{1,9}|[ ,;:–—-]{1,9}$/g, "");
  if (name === "") return [];
  const parts = name.split(JOINED);
  const [first = "", ...others] = parts;
  const all = others.length === 0 ? parts : [...first.split(/, ?/), ...others];
  if (all.length > 1 && all.every(isFullName)) return all;
  if (/\p{Nd}/u.test(name) && isDate(name)) return [];
  return DOUBTFUL.test(name) ? namesBesideSigns(name) : [name];
}

/** "Jane Doe, John Roe", "Jane Doe, Port Correspondent", "Doe, Jane"; "Ministry of Ports, Cyprus" is one name. */
const DOUBTFUL = /[,،、/|]/u;

function namesBesideSigns(name: string): string[] {
  const names = authorsIn(name);
  return names.length > 0 && names.every((each) => isFullName(each) || isAgency(each)) ? names : [name];
}

const isAgency = (name: string): boolean => AGENCIES.has(fold(name));

function isFullName(name: string): boolean {
  return /^\p{L}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,3}$/u.test(name);
}
