const longest = 280;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** `@handle`, as the network reads it: the name of somebody who said nothing to this partner. */
const mention = /(?<![\p{L}\p{N}_@./-])@[a-z0-9](?:-?[a-z0-9]){1,39}(?![\p{L}\p{N}_@-])/giu;

/** A text without whom it names. */
export const unnamed = (text: string): string => text.replace(mention, '@…');

/**
 * The beginning of a message as plain text of at most 280 characters, from the HTML that the network makes of it. Nobody is named by handle,
 * and what was an address of the web stays as text.
 */
export function excerptOf(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
  return cut(unnamed(text));
}

/** Between words where there are any, and never through a character. */
function cut(text: string): string {
  const signs = [...text];
  if (signs.length <= longest) return text;
  const begun = signs.slice(0, longest - 1).join('');
  const end = begun.lastIndexOf(' ');
  return `${end > longest / 2 ? begun.slice(0, end) : begun}…`;
}
