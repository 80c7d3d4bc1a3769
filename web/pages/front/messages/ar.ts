import type { FrontMessages } from "./en";

export const ar: FrontMessages = { title: "Mediagraph", newest: "أحدث المقالات", none: "لا مقالات بعد." };
