import { Button, useEditorContext, useSchemaStore } from "@graphiql/react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { asCurl } from "./as-curl";
import { asTypedCode } from "./as-typed-code";
import { reportInWords } from "./report-in-words";
import { NotARequest, secretsOf, writtenRequest, type Editors, type WrittenRequest } from "./written-request";

/** What a person sees after a click: a sentence, and the text itself if the browser did not copy it. */
interface Outcome {
  readonly says: string;
  readonly text?: string;
}

/** Below the answer: what it cost, and its request to copy. It follows the tab. */
export function ReportPanel() {
  const { tabs, activeTabIndex, queryEditor, variableEditor, headerEditor } = useEditorContext({ nonNull: true });
  const schema = useSchemaStore((state) => state.schema);
  const [outcome, setOutcome] = useState<Outcome>({ says: "" });
  const tab = tabs[activeTabIndex];
  const report = useMemo(() => reportInWords(tab?.response ?? ""), [tab?.response]);
  useEffect(() => setOutcome({ says: "" }), [tab?.id]);

  /** The editors are ahead of the tab, which takes their texts in a tenth of a second later. */
  const editors = (): Editors => ({
    query: queryEditor?.getValue() ?? "",
    variables: variableEditor?.getValue() ?? "",
    headers: headerEditor?.getValue() ?? "",
    operationName: queryEditor?.operationName ?? null,
  });
  const copyAs = (write: (request: WrittenRequest, address: string) => string) => {
    // A status that stays the same would not be announced again.
    setOutcome({ says: "" });
    void copied(editors, write).then(setOutcome);
  };
  const typed = (request: WrittenRequest, address: string) => {
    if (!schema) throw new NotARequest("The schema is not loaded yet.");
    return asTypedCode(request, address, schema);
  };

  return (
    <section className="report" aria-label="Cost and copies of the request">
      <p role="status">{report}</p>
      <div className="report-copies">
        <Button type="button" onClick={() => copyAs(asCurl)}>
          Copy as curl
        </Button>
        <Button type="button" onClick={() => copyAs(typed)}>
          Copy as typed code
        </Button>
        <span role="status">{outcome.says}</span>
      </div>
      {outcome.text !== undefined && <ToCopy text={outcome.text} close={() => setOutcome({ says: "" })} />}
    </section>
  );
}

/** For a browser that lets no web page copy, as on an address without TLS. */
function ToCopy({ text, close }: { readonly text: string; readonly close: () => void }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // Once per text: the panel is drawn anew with each letter that the person types elsewhere.
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <div className="report-text">
      <label htmlFor={id}>The text to copy</label>
      <textarea id={id} ref={area} readOnly rows={6} value={text} />
      <Button type="button" onClick={close}>
        Close the text
      </Button>
    </div>
  );
}

async function copied(
  editors: () => Editors,
  write: (request: WrittenRequest, address: string) => string,
): Promise<Outcome> {
  let text: string;
  let note: string;
  try {
    const request = writtenRequest(editors());
    text = write(request, new URL("/graphql", location.href).href);
    note = noteOf(secretsOf(request));
  } catch (error) {
    if (error instanceof NotARequest) return { says: `Not copied. ${error.message}` };
    throw error;
  }
  try {
    await navigator.clipboard.writeText(text);
    return { says: `Copied.${note}` };
  } catch {
    return { says: `The browser does not copy. The text is below.${note}`, text };
  }
}

function noteOf(secrets: readonly string[]): string {
  if (secrets.length === 0) return "";
  return ` Secrets are left out: ${secrets.join(", ")} ${secrets.length === 1 ? "stands" : "stand"} for them.`;
}
