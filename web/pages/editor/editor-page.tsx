import type { ReactNode } from "react";
import { useSearch } from "wouter";
import { Corrections } from "./corrections";
import { SaveText } from "./save-text";

/** `/editor` saves a text, `/editor?item=ID` corrects an article, a post or a profile. */
export function Page(): ReactNode {
  const item = new URLSearchParams(useSearch()).get("item");
  return item === null ? <SaveText /> : <Corrections key={item} item={item} />;
}
