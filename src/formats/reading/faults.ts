import type { z } from "zod";
import { shown } from "./notes";

type Issue = z.core.$ZodIssue;

const MOST_FAULTS = 3;
const ARTICLES: Readonly<Record<string, string>> = {
  array: "an array",
  object: "an object",
  int: "a whole number",
  record: "an object",
};

/**
 * Says what is wrong with a record: `body[2].text: expected a string, got number`. The record must be parsed with
 * `reportInput`.
 */
export function describeFaults(error: z.ZodError): string {
  const faults = error.issues.flatMap((issue) => faultsOf(issue, []));
  const told = faults.slice(0, MOST_FAULTS).join("; ");
  return faults.length > MOST_FAULTS ? `${told}; and ${faults.length - MOST_FAULTS} more` : told;
}

function faultsOf(issue: Issue, parents: readonly PropertyKey[]): string[] {
  const path = [...parents, ...issue.path];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => at([...path, key], "no such field here"));
  if (issue.code === "invalid_key")
    return issue.issues.slice(0, 1).map((inner) => at(path, `${inner.message} as the name of the field`));
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return branchOf(issue, issue.errors).flatMap((inner) => faultsOf(inner, path));
  // The message already says what the object lacks. "got an object" would not help.
  if (issue.code === "custom" && typeof issue.input === "object") return [at(path, issue.message)];
  return [
    at(
      path,
      `${expectation(issue)}, got ${shown(issue.code === "invalid_union" ? typeField(issue.input) : issue.input)}`,
    ),
  ];
}

/**
 * Picks the branch of a union that the value was probably meant for: the first that does not fail because of the
 * value's own type.
 */
function branchOf(union: Issue, branches: readonly Issue[][]): readonly Issue[] {
  const meant = branches.find(
    (issues) => !issues.some((issue) => issue.code === "invalid_type" && issue.path.length === 0),
  );
  if (meant) return meant;
  return [
    { code: "custom", path: [], input: union.input, message: "expected a string, or an object with text and spans" },
  ];
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `expected ${ARTICLES[issue.expected] ?? `a ${issue.expected}`}`;
    case "invalid_value":
      return `expected ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
    case "invalid_union":
      return `expected one of ${optionsOf(issue).join(", ")}`;
    default:
      return issue.message;
  }
}

function optionsOf(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function typeField(value: unknown): unknown {
  return typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
}

export function at(path: readonly PropertyKey[], fault: string): string {
  if (path.length === 0) return fault;
  return `${path.map(step).join("").replace(/^\./, "")}: ${fault}`;
}

function step(key: PropertyKey): string {
  if (typeof key === "number") return `[${key}]`;
  const name = String(key);
  return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
