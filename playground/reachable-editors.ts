import CodeMirror from "codemirror";

/** What an editor holds, by its language. */
const NAMES: Readonly<Record<string, string>> = {
  graphql: "Operation",
  "graphql-variables": "Variables",
  "graphql-results": "Answer",
};

/**
 * Names each editor for screen readers, and lets the Tab key leave it: CodeMirror would put a tab into the text, so
 * that nobody without a mouse gets out. The text is indented without it.
 */
export function reachEditors(): void {
  CodeMirror.defineInitHook((editor) => {
    const mode: unknown = editor.getOption("mode");
    const name = typeof mode === "string" ? NAMES[mode] : undefined;
    editor.getInputField().setAttribute("aria-label", name ?? "Headers");
    editor.addKeyMap({ Tab: false, "Shift-Tab": false });
  });
}
