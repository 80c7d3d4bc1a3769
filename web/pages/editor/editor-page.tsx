import type { ReactNode } from "react";
import { useSearch } from "wouter";
import { Corrections } from "./correcting/corrections";
import { MakeProfile } from "./profiles/make-profile";
import { Rejections } from "./rejections/rejections";
import { SaveText } from "./pasting/save-text";

/**
 * `/editor` saves a text, `/editor?item=ID` corrects an article, a post or a profile, `/editor?new-profile` writes a
 * profile, and `/editor?not-taken` shows what was not taken.
 */
export function Page(): ReactNode {
  const asked = new URLSearchParams(useSearch());
  const item = asked.get("item");
  if (asked.has("new-profile")) return <MakeProfile />;
  if (asked.has("not-taken")) return <Rejections />;
  return item === null ? <SaveText /> : <Corrections key={item} item={item} />;
}
