import { useState } from "react";

/** The start of the reader's day. What came since then is new. */
export const startOfToday = (): string => new Date(new Date().setHours(0, 0, 0, 0)).toISOString();

export function useToday(): string {
  const [start] = useState(startOfToday);
  return start;
}
