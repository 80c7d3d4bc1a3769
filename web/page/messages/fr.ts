import type { PageMessages } from "./en";

export const fr: PageMessages = {
  whereFrom: "D’où cela vient-il ?",
  asking: "Demande en cours",
  firstSeen: "Vu pour la première fois :",
  undated: "Sans date",
  field: "Quoi",
  input: "D’où",
  format: "Lu comme",
  rule: "Déduit par",
  observed: "Dernière lecture",
};
