import { fold } from "../../../domain/text/folding/fold";
import { AGENCIES } from "./header-labels";

const BRACKETS = /\s?[(（]([^()（）]{1,80})[)）]/gu;
const ADDRESS_ON = /\s?[|·•/,]?\s?<?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}>?.*$/u;

/** "Words by Ada Marin. Photographs by Sam Reed" */
const SECOND_CREDIT = /[.;]\s\p{Lu}\p{L}{3,20}\s(?:by|par|por|von|di|door)\s.*$/u;

/** "with AFP" */
export const withoutWith = (text: string): string => text.replace(/^(?:mit|with|avec|con|com)\s/u, "");

/**
 * `Ada Marin (now) and Sam Reed (Cairo, special correspondent)`: what stands in brackets is no name, but for an agency.
 * Behind a mail address stands whom the author writes for.
 */
export function withoutAsides(said: string): string {
  return said
    .replace(BRACKETS, (_, aside: string) => {
      const agency = withoutWith(aside);
      return AGENCIES.has(fold(agency)) ? `, ${agency}` : "";
    })
    .replace(ADDRESS_ON, "")
    .replace(SECOND_CREDIT, "");
}
