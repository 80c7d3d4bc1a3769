import type { Evaluated } from "../../evaluation/evaluate";
import type { Place } from "../../evaluation/score";

/** A mention that was not found, or one that is wrong, with the text around it. */
export interface Miss {
  readonly document: string;
  readonly language: string;
  readonly kind: string;
  /** The profile that the text names; absent where it names none. */
  readonly expected?: string;
  /** The profile that was found; absent where none was. */
  readonly found?: string;
  readonly confidence?: number;
  readonly before: string;
  readonly surface: string;
  readonly after: string;
}

const AROUND = 60;

/** What went wrong in a document, in the order of its text. A wrong mention over a mark is one miss, not two. */
export function missesOf({ document, comparison }: Evaluated, nameOf: (id: string | null) => string): Miss[] {
  const { wrong, missed } = comparison;
  const overlapped = new Set(wrong.map(({ expected }) => expected));
  const around = ({ text, start, end }: Place): Pick<Miss, "before" | "surface" | "after"> => {
    const whole = document.texts[text]?.text ?? "";
    return {
      before: whole.slice(Math.max(0, start - AROUND), start),
      surface: whole.slice(start, end),
      after: whole.slice(end, end + AROUND),
    };
  };
  const of = { document: document.id, language: document.language };
  const all = [
    ...wrong.map(({ expected, found }) => ({
      place: found as Place,
      miss: {
        ...of,
        kind: expected?.kind ?? "",
        ...(expected && { expected: nameOf(expected.entityId) }),
        found: nameOf(found.entityId),
        confidence: found.confidence,
        ...around(found),
      },
    })),
    ...missed
      .filter((mark) => !overlapped.has(mark))
      .map((mark) => ({
        place: mark as Place,
        miss: { ...of, kind: mark.kind, expected: nameOf(mark.entityId), ...around(mark) },
      })),
  ];
  return all.sort((a, b) => a.place.text - b.place.text || a.place.start - b.place.start).map(({ miss }) => miss);
}
