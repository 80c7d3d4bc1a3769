// SWC exports each name by a getter, since a module may change what it exports. Ours do not. A call of a function of
// another module then runs the getter first, and V8 looks through it only in code that it has optimized. A value that
// is never assigned again it takes as a constant.

const SINGLE =
  /^Object\.defineProperty\(exports, "(?<name>\w+)", \{\n {4}enumerable: true,\n {4}get: function\(\) \{\n {8}return (?<local>[\w$.]+);\n {4}\}\n\}\);$/m;
const SEVERAL =
  /^function _export\(target, all\) \{\n(?: .*\n)+\}\n_export\(exports, \{\n(?<getters>(?: .*\n)+)\}\);$/m;
const GETTER = /^ {4}get (?<name>\w+) \(\) \{\n {8}return (?<local>[\w$.]+);\n {4}\},?\n/gm;

/**
 * The code that SWC made of a module, with exported values instead of getters, each on the line where it was. A function
 * is exported where the getters stood, and all else at the end: no two modules need each other. A module with a name that
 * may be assigned again stays as it is.
 */
export function plainExports(code) {
  const found = SINGLE.exec(code) ?? SEVERAL.exec(code);
  if (found === null) return code;
  const { getters, ...single } = found.groups;
  const exported = getters === undefined ? [single] : [...getters.matchAll(GETTER)].map(({ groups }) => groups);
  const names = exported.map(({ name, local }) => ({
    text: `exports.${name} = ${local};`,
    holds: holdsFor(local, code),
  }));
  if (names.some(({ holds }) => holds === undefined)) return code;
  const of = (wanted) => names.filter(({ holds }) => holds === wanted).map(({ text }) => text);
  const first = of("from the beginning");
  const padding = "\n".repeat(found[0].split("\n").length - 1);
  return [
    code.slice(0, found.index),
    first.join(" "),
    padding,
    code.slice(found.index + found[0].length),
    ...of("from its line").map((text) => `${text}\n`),
  ].join("");
}

/** Since when a name of the module has its only value. Undefined if it may have several. */
function holdsFor(local, code) {
  const name = local.replaceAll("$", "\\$");
  if (local.includes(".")) return "from its line";
  if (new RegExp(`^(?:async )?function\\*? ${name}\\(`, "m").test(code)) return "from the beginning";
  return new RegExp(`^(?:const ${name} =|let ${name} = class ${name}\\b)`, "m").test(code)
    ? "from its line"
    : undefined;
}
