export const en = { title: "Mediagraph", newest: "Newest articles", none: "No articles yet." };
export type FrontMessages = typeof en;
