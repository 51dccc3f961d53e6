import type DataLoader from 'dataloader';
import { unavailable } from '../../kit/errors';
import { oneByKey } from '../../kit/loader';
import type { Link, Links } from '../../kit/service';
import type { Asking } from '../../kit/viewer';
import { ownerOf } from './owners';

const deadlineMs = 1_200;

/** What came of looking for one id: the thing (as its owner's graph names its type), or that its owner did not say. */
export interface Sought {
  readonly id: string;
  readonly __typename: string;
  readonly isUnanswered?: boolean;
}

/** Asks each owner once, however many of its ids are sought; the owner's own guarded loaders decide what the viewer may see. */
export function nodeLoader(links: Links, asking: Asking): DataLoader<string, Sought | null> {
  return oneByKey(
    (sought: Sought) => sought.id,
    async (ids) => {
      const byService = new Map<string, string[]>();
      for (const id of ids) {
        const { service } = ownerOf(id, 'id');
        byService.set(service, [...(byService.get(service) ?? []), id]);
      }
      const found = await Promise.all(
        [...byService].map(([service, theirs]) => seek(links[service], theirs, asking)),
      );
      return found.flat();
    },
  );
}

async function seek(link: Link | undefined, ids: readonly string[], asking: Asking): Promise<Sought[]> {
  const representations = ids.map((id) => ({ __typename: ownerOf(id, 'id').ids.type, id }));
  const types = [...new Set(representations.map(({ __typename }) => __typename))].sort();
  const query = `query Nodes($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${types
    .map((type) => `... on ${type} { id }`)
    .join(' ')} } }`;
  try {
    const answer = await link?.graph({ query, variables: { representations } }, asking, deadlineMs);
    const entities = answer?.data?.['_entities'] as ({ __typename: string; id: string } | null)[] | undefined;
    if (!entities) throw unavailable();
    const broken = new Set(answer?.errors?.map((error) => error.path?.[1]));
    return representations.flatMap((sought, index) => {
      if (broken.has(index)) return [{ ...sought, isUnanswered: true }];
      const entity = entities[index];
      return entity ? [{ id: sought.id, __typename: entity.__typename }] : [];
    });
  } catch {
    return representations.map((sought) => ({ ...sought, isUnanswered: true }));
  }
}
