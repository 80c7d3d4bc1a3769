import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from "react";

export const LANGUAGES = { ar: "العربية", en: "English", fr: "Français" } as const;
export type Language = keyof typeof LANGUAGES;
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const CALENDARS = ["gregory", "islamic-umalqura", "persian", "hebrew"] as const;
export type Calendar = (typeof CALENDARS)[number];

/** What the reader has chosen. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly calendar: Calendar;
}

interface Chosen extends Settings {
  choose(change: Partial<Settings>): void;
}

const SettingsContext = createContext<Chosen | undefined>(undefined);
const COOKIE = "reader";
const A_YEAR = 31_536_000;

/** Keeps what the reader has chosen in a cookie: so the server's first answer has its language and colours already. */
export function SettingsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [settings, setSettings] = useState(firstSettings);
  useLayoutEffect(() => applySettings(settings), [settings]);
  const chosen = useMemo<Chosen>(
    () => ({
      ...settings,
      choose(change) {
        const next = { ...settings, ...change };
        keepSettings(next);
        setSettings(next);
      },
    }),
    [settings],
  );
  return <SettingsContext value={chosen}>{children}</SettingsContext>;
}

export function useSettings(): Chosen {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error("There are no settings here.");
  return settings;
}

export const directionOf = (language: Language): "rtl" | "ltr" => (language === "ar" ? "rtl" : "ltr");

/** The server has put the language into the page: from the cookie, else from what the browser prefers. */
export function firstSettings(): Settings {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith(`${COOKIE}=`));
  const kept = new URLSearchParams(cookie?.slice(COOKIE.length + 1));
  const language = kept.get("language") ?? document.documentElement.lang;
  return {
    language: Object.keys(LANGUAGES).includes(language) ? (language as Language) : "en",
    theme: THEMES.find((theme) => theme === kept.get("theme")) ?? "system",
    calendar: CALENDARS.find((calendar) => calendar === kept.get("calendar")) ?? "gregory",
  };
}

function keepSettings({ language, theme, calendar }: Settings): void {
  const kept = new URLSearchParams({ language, theme, calendar });
  document.cookie = `${COOKIE}=${kept.toString()}; path=/; max-age=${A_YEAR}; samesite=lax`;
}

function applySettings({ language, theme }: Settings): void {
  const { documentElement: html } = document;
  html.lang = language;
  html.dir = directionOf(language);
  if (theme === "system") delete html.dataset["theme"];
  else html.dataset["theme"] = theme;
}
