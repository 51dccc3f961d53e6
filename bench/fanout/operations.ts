/** A frame of the product with the selection below and a text of this length is as long as this; the limit's is made so. */
export const frameBytes = 600;
const textLength = 96;

/** Fields of three services. The two that readers look at come first. */
const selection = `{
  seq message { text id author { id displayName homeRegion { slug name } } } kind cursor
}`;

/** The same question under so many names: each is a document, and so a group, of its own. */
export const subscriptionNamed = (name: string) =>
  `subscription ${name}($threadId: ID!, $after: String) { threadEvents(threadId: $threadId, after: $after) ${selection} }`;

/** Begins with when it was sent, in microseconds since 1970. */
export const textNow = () =>
  `${Math.round((performance.timeOrigin + performance.now()) * 1_000)} `.padEnd(textLength, 'x');
