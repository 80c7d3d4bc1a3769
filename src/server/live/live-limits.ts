/** Operations that one process runs at once over WebSockets and streams of events, and WebSockets that are open. */
export const MOST_LIVE = 1_000;
/** Operations that run at once over one WebSocket. */
export const MOST_PER_CONNECTION = 20;
export interface LiveOptions {
  readonly most?: number;
  readonly perConnection?: number;
  /** How often the log is asked for changes by other programs. */
  readonly pollMs?: number;
  readonly keepAliveMs?: number;
}
