import { useSettings, type Language } from "../shell/settings";
import { ar } from "./ar";
import { en, type ShellMessages } from "./en";
import { fr } from "./fr";

/** The same words in each language of the pages. */
export type Catalogues<Messages> = Readonly<Record<Language, Messages>>;

/** The words of a page in the reader's language. */
export const useMessages = <Messages>(catalogues: Catalogues<Messages>): Messages => catalogues[useSettings().language];

const SHELL: Catalogues<ShellMessages> = { ar, en, fr };
export const useShellMessages = (): ShellMessages => useMessages(SHELL);
