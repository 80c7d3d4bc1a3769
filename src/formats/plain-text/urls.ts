import { isWebUrl } from "../../domain/urls";

const URL_ALONE = /^https?:\/\/\S+$/i;
const TRAILING_URL = /(?:^|\s)[<(]?(https?:\/\/[^\s<>()]+)[>)]?$/i;

/** Whether the whole of `text` is one web address. */
export const isUrl = (text: string): boolean => isWebUrl(text) && URL_ALONE.test(text);

/** The address that `text` ends with, and the text before it. */
export function takeTrailingUrl(text: string): { text: string; url?: string } {
  const match = TRAILING_URL.exec(text);
  const url = match?.[1];
  return match === null || url === undefined || !isWebUrl(url)
    ? { text }
    : { text: text.slice(0, match.index).trim(), url };
}
