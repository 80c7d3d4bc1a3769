import type { Id } from "./ids";
import type { Platform } from "./platform";
import type { Recorded } from "./provenance";

/** An account on a social platform. The profile that owns it is the entity that claims it (see `accountKey`). */
export interface SocialAccount extends Recorded {
  readonly type: "SocialAccount";
  readonly id: Id<"account">;
  readonly platform: Platform;
  /** Without the leading sign, as the platform shows it; federated handles keep their host: `name@host`. */
  readonly handle: string;
  readonly nativeId?: string;
  readonly displayName?: string;
  readonly url?: string;
}
