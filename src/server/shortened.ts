const LONGEST_QUOTE = 80;
const LONGEST_MESSAGE = 1_000;

/** An error's message without more than a line of what the client sent: graphql-js repeats values and names whole. */
export function shortened(message: string): string {
  const text = message.replace(/"((?:[^"\\]|\\.)*)"/gs, (quote) =>
    quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 2)}…"` : quote,
  );
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text;
}
