// What `import … from "mediagraph"` gives: the whole public interface of the package. docs/embedding.md explains it.
export { createMediagraph, type Mediagraph } from "./embed/create-mediagraph";
export type { MediagraphInput } from "./embed/inputs";
export type { MediagraphLimits, MediagraphOptions } from "./embed/options";
export type { Operation } from "./server/execute";
export type { IngestReport } from "./ingest/ingest-types";
export type { GraphContext } from "../resolvers/context";

/** For formats of other packages. */
export type { DocumentHints, FormatReader, Read } from "./formats/format-reader";
export type { ReadingLimits } from "./formats/reading-limits";
export type { AccountDraft, ArticleDraft, EntityDraft, ItemDraft, PostDraft, SourceDraft } from "./domain/draft";

export { spanText } from "./domain/text/spans/spans";

/** For stores of other packages, and for errors: `code` says what is wrong. */
export type { Store } from "./store/store";
export { BadDocument, BadSetting, BadUserInput, MediagraphError, StoreUnavailable } from "./domain/errors/errors";
