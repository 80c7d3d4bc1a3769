import type { Platform } from "./platform";

/** What the usual addresses of a platform look like; undefined where the handle or the id cannot be of it. */
interface Builders {
  readonly account: (handle: string) => string | undefined;
  /** `handle` is empty where it is unknown. */
  readonly post: (handle: string, nativeId: string) => string | undefined;
}

export const BUILDERS: Readonly<Partial<Record<Platform, Builders>>> = {
  X: {
    account: (handle) => `https://x.com/${part(handle)}`,
    post: (handle, id) => `https://x.com/${part(handle) || "i"}/status/${part(id)}`,
  },
  MASTODON: {
    account: (handle) => onServer(handle, serverOf(handle), ""),
    post: (handle, id) => {
      const [server, number = "", ...more] = id.includes("/") ? id.split("/") : [serverOf(handle), id];
      // The id may be the path of an address of another form: `port.example/users/ada#announces/12`.
      const isNumber = more.length === 0 && !/[?#]/.test(number);
      return handle === "" || !isNumber ? undefined : onServer(handle, server, `/${part(number)}`);
    },
  },
  BLUESKY: {
    account: (handle) => `https://bsky.app/profile/${part(handle)}`,
    post: (handle, id) => {
      const [repository, key = ""] = id.includes("/") ? splitAtLast(id) : [handle, id];
      return repository === ""
        ? undefined
        : `https://bsky.app/profile/${part(handle || (repository ?? ""))}/post/${part(key)}`;
    },
  },
  INSTAGRAM: {
    account: (handle) => `https://www.instagram.com/${part(handle)}/`,
    post: (_handle, id) => `https://www.instagram.com/p/${part(id)}/`,
  },
  FACEBOOK: {
    account: (handle) =>
      /^\d+$/.test(handle)
        ? `https://www.facebook.com/profile.php?id=${handle}`
        : `https://www.facebook.com/${part(handle)}`,
    post: (handle, id) => `https://www.facebook.com/${handle === "" ? "" : `${part(handle)}/posts/`}${part(id)}`,
  },
  THREADS: {
    account: (handle) => `https://www.threads.com/@${part(handle)}`,
    post: (handle, id) =>
      handle === ""
        ? `https://www.threads.com/t/${part(id)}`
        : `https://www.threads.com/@${part(handle)}/post/${part(id)}`,
  },
  TELEGRAM: {
    account: (handle) => `https://t.me/${part(handle)}`,
    post: (handle, id) => {
      if (id.startsWith("c/")) return `https://t.me/${id.split("/").map(part).join("/")}`;
      const [channel, number = ""] = id.includes("/") ? id.split("/") : [handle, id];
      return channel === "" ? undefined : `https://t.me/${part(handle || (channel ?? ""))}/${part(number)}`;
    },
  },
  YOUTUBE: {
    account: (handle) =>
      /^UC[\w-]{22}$/.test(handle)
        ? `https://www.youtube.com/channel/${handle}`
        : `https://www.youtube.com/@${part(handle)}`,
    post: (_handle, id) => {
      const [video = "", comment] = id.split("/");
      return `https://www.youtube.com/watch?v=${part(video)}${comment === undefined ? "" : `&lc=${part(comment)}`}`;
    },
  },
  TIKTOK: {
    account: (handle) => `https://www.tiktok.com/@${part(handle)}`,
    post: (handle, id) => (handle === "" ? undefined : `https://www.tiktok.com/@${part(handle)}/video/${part(id)}`),
  },
  VK: {
    account: (handle) => `https://vk.com/${part(handle)}`,
    post: (_handle, id) => `https://vk.com/wall${part(id)}`,
  },
  LINKEDIN: {
    account: (handle) =>
      `https://www.linkedin.com/${handle.includes("/") ? handle.split("/").map(part).join("/") : `in/${part(handle)}`}`,
    post: (_handle, id) =>
      `https://www.linkedin.com/feed/update/urn:li:${part(id.includes(":") ? id : `activity:${id}`)}`,
  },
  REDDIT: {
    account: (handle) => `https://www.reddit.com/user/${part(handle)}`,
    post: (_handle, id) => {
      const [post = "", comment] = id.split("/");
      return `https://www.reddit.com/comments/${part(post)}${comment === undefined ? "" : `/comment/${part(comment)}`}`;
    },
  },
};

/**
 * One part of a path. Colons stay, for DIDs and URNs are written with them. Half of a surrogate pair has no form in an
 * address.
 */
function part(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("%3A", ":");
}

function splitAtLast(id: string): [before: string, after: string] {
  const slash = id.lastIndexOf("/");
  return [id.slice(0, slash), id.slice(slash + 1)];
}

function serverOf(handle: string): string | undefined {
  return handle.split("@")[1];
}

/** A name of the server itself is written without it. */
function onServer(handle: string, server: string | undefined, rest: string): string | undefined {
  const [name = "", home = server] = handle.split("@");
  if (server === undefined || !/^[\w.-]+(?::\d+)?$/.test(server)) return undefined;
  return `https://${server}/@${part(name)}${home === server ? "" : `@${part(home ?? "")}`}${rest}`;
}
