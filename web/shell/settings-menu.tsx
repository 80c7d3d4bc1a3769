import { useId, type ReactNode } from "react";
import { useShellMessages } from "../messages/use-messages";
import styles from "./header.module.css";
import { CALENDARS, LANGUAGES, THEMES, useSettings, type Language } from "./settings";

export function SettingsMenu(): ReactNode {
  const words = useShellMessages();
  const { language, theme, calendar, choose } = useSettings();
  return (
    <details className={styles["settings"]}>
      <summary>{words.settings}</summary>
      <div>
        <Choice
          label={words.language}
          value={language}
          options={Object.entries(LANGUAGES).map(([value, name]) => ({ value: value as Language, name, lang: value }))}
          choose={(value) => choose({ language: value })}
        />
        <Choice
          label={words.theme}
          value={theme}
          options={THEMES.map((value) => ({ value, name: words.themes[value] }))}
          choose={(value) => choose({ theme: value })}
        />
        <Choice
          label={words.calendar}
          value={calendar}
          options={CALENDARS.map((value) => ({ value, name: words.calendars[value] }))}
          choose={(value) => choose({ calendar: value })}
        />
      </div>
    </details>
  );
}

function Choice<Value extends string>({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string; readonly lang?: string }[];
  readonly choose: (value: Value) => void;
}): ReactNode {
  const id = useId();
  const chosen = (text: string): void => {
    const option = options.find((one) => one.value === text);
    if (option) choose(option.value);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => chosen(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.name}
          </option>
        ))}
      </select>
    </>
  );
}
