/** What is found in the schema, while the person types. Without this script, the form asks for a web page of it. */
const field = document.querySelector<HTMLInputElement>("#q");
const found = document.querySelector("#found");
const PAUSE_MS = 120;
let waiting: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

if (field && found) {
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(field.value, found), PAUSE_MS);
  });
  field.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    field.value = "";
    void show("", found);
  });
}
openTarget();
addEventListener("hashchange", openTarget);

/** The server's own page of the search has the list. The answer to an older text is given up. */
async function show(text: string, list: Element): Promise<void> {
  asking?.abort();
  if (text.trim() === "") return list.replaceChildren();
  asking = new AbortController();
  try {
    const answer = await fetch(`/schema?${new URLSearchParams({ q: text }).toString()}`, {
      headers: { accept: "text/html" },
      signal: asking.signal,
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Who is in the list already has found what they look for.
    if (list.contains(document.activeElement)) return;
    list.replaceChildren(...(page.querySelector("#found")?.childNodes ?? []));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    list.textContent = "The server does not answer. Press Enter to try again.";
  }
}

/** An argument stands in a list that is closed at first. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const list = target?.closest("details");
  if (!target || !list || list.open) return;
  list.open = true;
  target.scrollIntoView();
}
