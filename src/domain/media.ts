export const MEDIA_KINDS = ["IMAGE", "VIDEO", "AUDIO", "GIF", "LINK"] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** A picture: schema.org ImageObject. Width and height are in pixels. */
export interface Image {
  readonly url: string;
  readonly alternativeText?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
}

/** An attachment of a post: schema.org MediaObject. Its kind is LINK if no input said what it is. */
export interface Media {
  readonly kind: MediaKind;
  readonly url: string;
  readonly alternativeText?: string;
  readonly width?: number;
  readonly height?: number;
}
