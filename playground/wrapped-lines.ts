import CodeMirror from "codemirror";

/** CodeMirror's own padding of a line, in pixels. */
const PADDING = 4;
/** How many characters the next lines of a long line are indented. */
const HANGING = 2;

/**
 * Wraps long lines in every editor, and indents the next lines a little more than the first. Such lines are comments
 * that explain an operation, and values of an answer.
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
