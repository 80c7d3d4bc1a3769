import type { ReactNode } from "react";
import { useFormats, type Precision } from "./formats";

/** `lang` and `dir` for a text of the data. Where the direction is not given, the text's own first letter decides. */
export function textAttributes(
  language?: string | null,
  direction?: "LTR" | "RTL" | null,
): { readonly lang?: string; readonly dir: "ltr" | "rtl" | "auto" } {
  const dir = direction === "RTL" ? "rtl" : direction === "LTR" ? "ltr" : "auto";
  return language && language !== "und" ? { lang: language, dir } : { dir };
}

/** A name or another short text of the data inside a line: its direction does not disturb the words around it. */
export function Name({
  children,
  language,
  direction,
}: {
  readonly children: string;
  readonly language?: string | null | undefined;
  readonly direction?: "LTR" | "RTL" | null | undefined;
}): ReactNode {
  return <bdi {...textAttributes(language, direction)}>{children}</bdi>;
}

/** A handle with its sign. It is read from left to right in every text. */
export function Handle({ children }: { readonly children: string }): ReactNode {
  return (
    <bdi dir="ltr" className="handle">
      {children.startsWith("@") ? children : `@${children}`}
    </bdi>
  );
}

export function When({
  at,
  precision,
}: {
  readonly at: string;
  readonly precision?: Precision | null | undefined;
}): ReactNode {
  return (
    <time dateTime={at}>
      <bdi>{useFormats().date(at, precision)}</bdi>
    </time>
  );
}

/** A name of the data inside a phrase that is plain text, such as a title: invisible signs keep its direction apart. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
