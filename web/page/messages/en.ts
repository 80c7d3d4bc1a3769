export const en = {
  whereFrom: "Where does this come from?",
  asking: "Asking",
  firstSeen: "First seen:",
  undated: "Undated",
  field: "What",
  input: "From",
  format: "Read as",
  rule: "Worked out by",
  observed: "Last read",
};
export type PageMessages = typeof en;
