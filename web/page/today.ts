import { useState } from "react";

/** The start of the reader's day. What came since then is new. */
export function useToday(): string {
  const [start] = useState(() => new Date().setHours(0, 0, 0, 0));
  return new Date(start).toISOString();
}
