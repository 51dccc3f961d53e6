/** Is this an origin, to the letter, as it becomes part of a header? `https://example.org`, not `https://example.org/`. */
export const isOrigin = (text: string): boolean =>
  URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
