export const MEDIA_KINDS = ["IMAGE", "VIDEO", "AUDIO", "GIF", "LINK"] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** A picture as a value: schema.org ImageObject. Sizes are pixels. */
export interface Image {
  readonly url: string;
  readonly alternativeText?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A media attachment of a post: schema.org MediaObject. LINK is one whose kind the input did not say. */
export interface Media {
  readonly kind: MediaKind;
  readonly url: string;
  readonly alternativeText?: string;
  readonly width?: number;
  readonly height?: number;
}
