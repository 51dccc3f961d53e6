/*
 * What people write, on its way to somebody else's page. The services promise no less; what leaves the network is looked at once more.
 */

/** No file of any form may hold them: control characters but line breaks and tabs, halves of characters, and what is no character. */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be found.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** They turn the direction of whatever follows, beyond the end of what they stand in. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

export const harmlessText = (text: string): string => text.replace(unfit, '').replace(turning, '');

/** The same in everything that an answer of the graph holds. */
export function harmless<Value>(value: Value): Value {
  if (typeof value === 'string') return harmlessText(value) as Value;
  if (Array.isArray(value)) return value.map(harmless) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, harmless(one)])) as Value;
}

/** An http or https address as browsers write it; null for any other, which might run what it names. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** Those of links that lead somewhere on the web. */
export const webLinks = <Link extends { readonly url: string }>(links: readonly Link[]): Link[] =>
  links.flatMap((link) => {
    const url = webAddress(link.url);
    return url === null ? [] : [{ ...link, url }];
  });
