import type { Platform } from "./platform";

/** The named groups of a form's patterns, and the URL's `host`. */
export type Found = Readonly<Record<string, string | undefined>>;

/** One way in which a platform writes the address of a post (group `id`) or of an account (group `handle`). */
export interface UrlForm {
  readonly platform: Platform;
  /** Without `www.` and the like. A form without hosts is tried on every host that no platform has for its own. */
  readonly hosts?: readonly string[];
  /** Over the decoded path without a slash at its end. */
  readonly path: RegExp;
  /** Parameters that must be there. */
  readonly parameters?: Readonly<Record<string, RegExp>>;
  /** Unless it is the group `handle`. */
  readonly handle?: (found: Found) => string | undefined;
  /** What names the post on the whole platform, unless it is the group `id`. */
  readonly nativeId?: (found: Found) => string;
  /** Where the platform's usual address of a post or an account does not lead there. */
  readonly url?: (found: Found) => string;
}

/** The last four show a post of X for programs that preview links. */
const X = ["x.com", "twitter.com", "fxtwitter.com", "vxtwitter.com", "fixupx.com", "fixvx.com"];
const X_EMBEDS = ["platform.twitter.com", "platform.x.com"];
const BLUESKY = ["bsky.app"];
const BLUESKY_EMBEDS = ["embed.bsky.app"];
const INSTAGRAM = ["instagram.com", "instagr.am"];
const FACEBOOK = ["facebook.com", "fb.com"];
const THREADS = ["threads.net", "threads.com"];
const TELEGRAM = ["t.me", "telegram.me", "telegram.dog"];
const YOUTUBE = ["youtube.com", "youtube-nocookie.com"];
const TIKTOK = ["tiktok.com"];
const VK = ["vk.com", "vk.ru"];
const LINKEDIN = ["linkedin.com"];
const REDDIT = ["reddit.com"];

const VIDEO_ID = /^(?<id>[\w-]{11})$/;
const federated = ({ handle, host }: Found) => (handle?.includes("@") ? handle : `${handle}@${host}`);
/** A DID names an account too, but is no handle. */
const blueskyHandle = ({ handle }: Found) => (handle?.startsWith("did:") ? undefined : handle?.toLowerCase());
const linkedInId = ({ kind, id }: Found) => `${kind}:${id}`;
/** Every server counts its own posts. */
const mastodonId = ({ host, id }: Found) => `${host}/${id}`;

export const POST_FORMS: readonly UrlForm[] = [
  { platform: "X", hosts: X, path: /^(?:\/i)?(?:\/web)?\/status(?:es)?\/(?<id>\d+)/ },
  { platform: "X", hosts: X, path: /^\/(?<handle>\w+)\/status(?:es)?\/(?<id>\d+)/ },
  { platform: "X", hosts: X_EMBEDS, path: /^\/embed\/tweet\.html$/i, parameters: { id: /^(?<id>\d+)$/ } },
  {
    platform: "BLUESKY",
    hosts: BLUESKY_EMBEDS,
    path: /^\/embed\/(?<handle>[^/]+)\/app\.bsky\.feed\.post\/(?<id>\w+)/,
    handle: blueskyHandle,
    nativeId: ({ handle, id }) => `${handle?.toLowerCase()}/${id}`,
  },
  {
    platform: "BLUESKY",
    hosts: BLUESKY,
    path: /^\/profile\/(?<handle>[^/]+)\/post\/(?<id>\w+)/,
    handle: blueskyHandle,
    nativeId: ({ handle, id }) => `${handle?.toLowerCase()}/${id}`,
  },
  { platform: "INSTAGRAM", hosts: INSTAGRAM, path: /^\/(?:p|reels?|tv)\/(?<id>[\w-]+)/ },
  { platform: "INSTAGRAM", hosts: INSTAGRAM, path: /^\/(?<handle>[\w.]+)\/(?:p|reel)\/(?<id>[\w-]+)/ },
  {
    platform: "FACEBOOK",
    hosts: FACEBOOK,
    path: /^\/(?:permalink|story)\.php$/,
    parameters: { story_fbid: /^(?<id>\w+)$/, id: /^(?<handle>\d+)$/ },
  },
  {
    platform: "FACEBOOK",
    hosts: FACEBOOK,
    path: /^\/photo(?:\.php)?$/,
    parameters: { fbid: /^(?<id>\d+)$/ },
    url: ({ id }) => `https://www.facebook.com/photo/?fbid=${id}`,
  },
  {
    platform: "FACEBOOK",
    hosts: FACEBOOK,
    path: /^\/watch$/,
    parameters: { v: /^(?<id>\d+)$/ },
    url: ({ id }) => `https://www.facebook.com/watch/?v=${id}`,
  },
  {
    platform: "FACEBOOK",
    hosts: FACEBOOK,
    path: /^\/reel\/(?<id>\d+)/,
    url: ({ id }) => `https://www.facebook.com/reel/${id}`,
  },
  {
    platform: "FACEBOOK",
    hosts: FACEBOOK,
    path: /^\/groups\/(?<group>[\w.-]+)\/(?:posts|permalink)\/(?<id>\d+)/,
    url: ({ group, id }) => `https://www.facebook.com/groups/${group}/posts/${id}`,
  },
  { platform: "FACEBOOK", hosts: FACEBOOK, path: /^\/(?<handle>[\w.-]+)\/posts\/(?:[^/]+\/)?(?<id>\d+|pfbid\w+)$/ },
  {
    platform: "FACEBOOK",
    hosts: FACEBOOK,
    path: /^\/(?<handle>[\w.-]+)\/videos\/(?:[^/]+\/)?(?<id>\d+)$/,
    url: ({ handle, id }) => `https://www.facebook.com/${handle}/videos/${id}`,
  },
  { platform: "THREADS", hosts: THREADS, path: /^\/@(?<handle>[\w.]+)\/post\/(?<id>[\w-]+)/ },
  { platform: "THREADS", hosts: THREADS, path: /^\/t\/(?<id>[\w-]+)/ },
  // A message's number is its channel's own; a private channel has no name.
  {
    platform: "TELEGRAM",
    hosts: TELEGRAM,
    path: /^\/c\/(?<channel>\d+)\/(?:\d+\/)?(?<id>\d+)$/,
    nativeId: ({ channel, id }) => `c/${channel}/${id}`,
  },
  {
    platform: "TELEGRAM",
    hosts: TELEGRAM,
    path: /^\/(?:s\/)?(?<handle>[a-z]\w{3,31})\/(?:\d+\/)?(?<id>\d+)$/i,
    nativeId: ({ handle, id }) => `${handle?.toLowerCase()}/${id}`,
  },
  {
    platform: "YOUTUBE",
    hosts: YOUTUBE,
    path: /^\/watch$/,
    parameters: { v: /^(?<video>[\w-]{11})$/, lc: /^(?<id>[\w-]{10,60}(?:\.[\w-]{1,40})?)$/ },
    nativeId: ({ video, id }) => `${video}/${id}`,
  },
  { platform: "YOUTUBE", hosts: YOUTUBE, path: /^\/watch$/, parameters: { v: VIDEO_ID } },
  { platform: "YOUTUBE", hosts: YOUTUBE, path: /^\/(?:shorts|live|embed|v)\/(?<id>[\w-]{11})$/ },
  { platform: "YOUTUBE", hosts: ["youtu.be"], path: /^\/(?<id>[\w-]{11})$/ },
  { platform: "TIKTOK", hosts: TIKTOK, path: /^\/@(?<handle>[\w.]+)\/(?:video|photo)\/(?<id>\d+)/ },
  { platform: "VK", hosts: VK, path: /^\/wall(?<id>-?\d+_\d+)$/ },
  { platform: "VK", hosts: VK, path: /^/, parameters: { w: /^wall(?<id>-?\d+_\d+)/ } },
  {
    platform: "LINKEDIN",
    hosts: LINKEDIN,
    path: /^\/(?:embed\/)?feed\/update\/urn:li:(?<kind>activity|ugcPost|share):(?<id>\d+)/,
    nativeId: linkedInId,
  },
  {
    platform: "LINKEDIN",
    hosts: LINKEDIN,
    path: /^\/posts\/.*-(?<kind>activity|ugcPost|share)-(?<id>\d+)/,
    nativeId: linkedInId,
  },
  {
    platform: "REDDIT",
    hosts: REDDIT,
    path: /^(?:\/r\/\w+)?\/comments\/(?<post>\w+)\/[^/]+\/(?<id>\w+)$/,
    nativeId: ({ post, id }) => `${post}/${id}`,
  },
  { platform: "REDDIT", hosts: REDDIT, path: /^(?:\/r\/\w+|\/u(?:ser)?\/(?<handle>[\w-]+))?\/comments\/(?<id>\w+)/ },
  { platform: "REDDIT", hosts: ["redd.it"], path: /^\/(?<id>\w+)$/ },
  {
    platform: "MASTODON",
    path: /^(?:\/web|\/deck)?\/@(?<handle>\w+(?:[.-]\w+)*(?:@[\w.-]+)?)\/(?<id>\d{4,})(?:\/embed)?$/,
    handle: federated,
    nativeId: mastodonId,
  },
  {
    platform: "MASTODON",
    path: /^\/users\/(?<handle>\w+(?:[.-]\w+)*)\/statuses\/(?<id>\d+)(?:\/activity)?$/,
    handle: federated,
    nativeId: mastodonId,
  },
  // Since Mastodon 4.5 the account is named by its number.
  {
    platform: "MASTODON",
    path: /^\/ap\/users\/(?<account>\d+)\/statuses\/(?<id>\d+)(?:\/activity)?$/,
    handle: () => undefined,
    nativeId: mastodonId,
    url: ({ host, account, id }) => `https://${host}/ap/users/${account}/statuses/${id}`,
  },
];

/** A server of Mastodon counts from 1. On a site that nothing tells to be one, `/@name/12` may be any page. */
export const SHORT_STATUS: UrlForm = {
  platform: "MASTODON",
  path: /^(?:\/web|\/deck)?\/@(?<handle>\w+(?:[.-]\w+)*(?:@[\w.-]+)?)\/(?<id>\d{1,3})(?:\/embed)?$/,
  handle: federated,
  nativeId: mastodonId,
};

export const ACCOUNT_FORMS: readonly UrlForm[] = [
  { platform: "X", hosts: X, path: /^\/(?<handle>\w{1,20})$/ },
  { platform: "BLUESKY", hosts: BLUESKY, path: /^\/profile\/(?<handle>[^/]+)$/, handle: blueskyHandle },
  { platform: "INSTAGRAM", hosts: INSTAGRAM, path: /^\/(?<handle>[\w.]+)$/ },
  { platform: "FACEBOOK", hosts: FACEBOOK, path: /^\/profile\.php$/, parameters: { id: /^(?<handle>\d+)$/ } },
  { platform: "FACEBOOK", hosts: FACEBOOK, path: /^\/(?!.*\.php$)(?<handle>[\w.-]+)$/ },
  { platform: "THREADS", hosts: THREADS, path: /^\/@(?<handle>[\w.]+)$/ },
  { platform: "TELEGRAM", hosts: TELEGRAM, path: /^\/(?:s\/)?(?<handle>[a-z]\w{3,31})$/i },
  { platform: "YOUTUBE", hosts: YOUTUBE, path: /^\/@(?<handle>[^/]+)$/ },
  { platform: "YOUTUBE", hosts: YOUTUBE, path: /^\/channel\/(?<handle>UC[\w-]{22})$/ },
  { platform: "TIKTOK", hosts: TIKTOK, path: /^\/@(?<handle>[\w.]+)$/ },
  {
    platform: "VK",
    hosts: VK,
    path: /^\/(?!(?:wall|photo|video|clip|album|topic|doc|audio|market|app)-?\d)(?<handle>[\w.]{2,32})$/,
  },
  // A person and a company may have one name.
  { platform: "LINKEDIN", hosts: LINKEDIN, path: /^\/in\/(?<handle>[^/]+)$/ },
  { platform: "LINKEDIN", hosts: LINKEDIN, path: /^\/(?<handle>(?:company|school|showcase)\/[^/]+)$/ },
  { platform: "REDDIT", hosts: REDDIT, path: /^\/u(?:ser)?\/(?<handle>[\w-]+)$/ },
  { platform: "MASTODON", path: /^\/@(?<handle>\w+(?:[.-]\w+)*(?:@[\w.-]+)?)$/, handle: federated },
  { platform: "MASTODON", path: /^\/users\/(?<handle>\w+(?:[.-]\w+)*)$/, handle: federated },
];

/** Pages of the platforms themselves, where an account's name would stand. */
export const RESERVED_NAMES = new Set([
  "about",
  "accounts",
  "addlist",
  "addstickers",
  "ads",
  "apps",
  "compose",
  "developer",
  "developers",
  "direct",
  "discover",
  "events",
  "explore",
  "feed",
  "friends",
  "groups",
  "hashtag",
  "help",
  "home",
  "i",
  "im",
  "intent",
  "iv",
  "jobs",
  "joinchat",
  "legal",
  "login",
  "marketplace",
  "messages",
  "music",
  "notifications",
  "pages",
  "permalink",
  "photo",
  "privacy",
  "proxy",
  "reel",
  "reels",
  "search",
  "setlanguage",
  "settings",
  "share",
  "sharer",
  "signup",
  "socks",
  "stories",
  "terms",
  "tos",
  "tv",
  "video",
  "videos",
  "watch",
]);

/** Other sites whose addresses look like Mastodon's. */
export const NOT_FEDERATED = new Set([
  "flipboard.com",
  "github.com",
  "hackernoon.com",
  "medium.com",
  "npmjs.com",
  "odysee.com",
  "peakd.com",
  "rumble.com",
  "steemit.com",
  "substack.com",
  "unsplash.com",
  "vimeo.com",
]);
