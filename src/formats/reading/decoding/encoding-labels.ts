/** The WHATWG name of the encoding that a label names: `windows-1252` for `latin1`. Undefined if none has the name. */
export function encodingNamed(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    // A RangeError: no encoding has this name.
    return undefined;
  }
}

/** The encoding that a media type names, such as `text/html; charset=utf-8`. */
export function encodingOfMediaType(mediaType = ""): string | undefined {
  return encodingNamed(/;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType)?.[1]);
}
