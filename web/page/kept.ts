type Place = "localStorage" | "sessionStorage";

/** What the browser keeps under a name. It may keep nothing for anybody: then this is null. */
export function readKept(place: Place, name: string): string | null {
  try {
    return window[place].getItem(name);
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function keep(place: Place, name: string, value: string | null): void {
  try {
    if (value === null) window[place].removeItem(name);
    else window[place].setItem(name, value);
  } catch {
    // The page works without it.
  }
}
