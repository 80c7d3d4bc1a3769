/** A text as HTML writes it, also inside the quotes of an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A picture with its caption, which is HTML already. Its size counts only whole, in pixels. */
export function pictureHtml(url: string, { alternative = "", caption = "", width, height }: WrittenPicture): string {
  const size = width === undefined || height === undefined ? "" : ` width="${width}" height="${height}"`;
  return `<figure><img src="${escaped(url)}" alt="${escaped(alternative)}"${size}><figcaption>${caption}</figcaption></figure>`;
}

interface WrittenPicture {
  readonly alternative?: string | undefined;
  readonly caption?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}
