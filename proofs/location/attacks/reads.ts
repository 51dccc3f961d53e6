import type { Trial } from '../attack';
import type { Point } from '../geometry';

type ShownPlace = Point & { readonly precision: string };

const shown = 'id shownPlace { latitude longitude precision }';
const list = `members(first: 20, filter: { text: $name }) { nodes { ${shown} } }`;

/** Each way that leads to a member. */
const ways = [
  `query ($id: ID!) { member(id: $id) { ${shown} } }`,
  `query ($handle: String!) { member(handle: $handle) { ${shown} } }`,
  `query ($id: ID!) { nodes(ids: [$id]) { ... on Member { ${shown} } } }`,
  `query ($name: String!) { ${list} }`,
  `query ($region: String!, $name: String!) { region(slug: $region) { ${list} } }`,
  `query ($name: String!) { suggest(text: $name, kinds: [MEMBER]) { member { ${shown} } } }`,
] as const;
export const wayCount = ways.length;

/** What is shown of the target by one of the ways to it; null if nothing is. One query. */
export async function readShown({ target, region, ask }: Trial, way: number): Promise<ShownPlace | null> {
  const query = ways[way % wayCount] ?? ways[0];
  const known = { id: target.id, handle: target.handle, name: target.name, region };
  const used = Object.entries(known).filter(([name]) => query.includes(`$${name}:`));
  return placeIn(await ask(query, Object.fromEntries(used)), target.id);
}

/** The shown place of whoever has this id, wherever they stand in an answer. */
function placeIn(answer: unknown, id: string): ShownPlace | null {
  if (answer === null || typeof answer !== 'object') return null;
  if ('id' in answer && answer.id === id && 'shownPlace' in answer)
    return answer.shownPlace as ShownPlace | null;
  for (const part of Object.values(answer)) {
    const found = placeIn(part, id);
    if (found) return found;
  }
  return null;
}
