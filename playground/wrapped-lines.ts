import CodeMirror from "codemirror";

/** CodeMirror's own padding of a line, in pixels. */
const PADDING = 4;
/** How much further than its beginning a line goes on. */
const HANGING = 2;

/**
 * Long lines are wrapped in every editor, under the place where they begin: comments that explain an operation, and
 * values of an answer.
 */
export function wrapLines(): void {
  Object.assign(CodeMirror.defaults, { lineWrapping: true });
  CodeMirror.defineInitHook((editor) => {
    editor.on("renderLine", (_editor, { text }, element) => {
      const indent = (text.search(/\S|$/) + HANGING) * editor.defaultCharWidth();
      element.style.textIndent = `${-indent}px`;
      element.style.paddingInlineStart = `${PADDING + indent}px`;
    });
  });
}
