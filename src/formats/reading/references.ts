/** Kinds of works that are no articles, as catalogues and programs of references name them in their exports. */
const OTHER_WORKS: ReadonlySet<string> = new Set(
  `artwork attachment audiorecording bill book booksection case chapter collection computerprogram conferencepaper
  dataset document-section email figure film graphic hearing instantmessage legalcase legislation letter manuscript map
  motionpicture musicalscore note paperconference patent performance personalcommunication presentation radiobroadcast
  regulation report software song speech standard statute thesis treaty tvbroadcast videorecording`.split(/\s+/),
);

/** Whether a reference is to a book, a film and the like. Letter case, spaces and signs do not count. */
export const isOtherWork = (type: string): boolean => OTHER_WORKS.has(type.toLowerCase().replace(/[\s_-]/g, ""));

/** `Marin, Ada, Jr.`: the last name first. */
export function nameInOrder(name: string): string {
  const [last = "", first, suffix] = name.split(/,\s*/);
  return [first, last, suffix].filter((part) => part !== undefined && part !== "").join(" ");
}
