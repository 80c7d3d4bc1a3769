import type { Writer } from "../src/ingest/writing/writer";
import type { ChangeEdge, FollowRequest } from "../src/loaders/changes/change-feed";
import type { Loaders } from "../src/loaders/loaders";
import type { RequestMeter } from "../src/loaders/budgets/meter";

/** What every resolver of one request is given. */
export interface GraphContext {
  readonly loaders: Loaders;
  readonly meter: RequestMeter;
  readonly requestId: string;
  /** Gives access to writing. Throws FORBIDDEN if writing is off, UNAUTHENTICATED if this request may not write. */
  writer(): Writer;
  /** Follows the log of changes. Only a subscription that begins has it. */
  readonly follow?: ((request: FollowRequest) => Promise<AsyncIterable<ChangeEdge>>) | undefined;
  /** The cursor after which a client resumes its stream. */
  readonly resumeAfter?: string | undefined;
  /** The change that this event of a subscription tells. */
  readonly change?: ChangeEdge | undefined;
}
