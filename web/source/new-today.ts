import { useMessages } from "../messages/use-messages";
import { useFormats } from "../text/formats";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** Says how many articles a source brought today. */
export function useNewToday(): (count: number) => string {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  return (count) => formats.count(words.new, count);
}
