import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';
import { gatherWithin } from '../communities/belongings';
import { oneWriter, rebuildWithin } from '../documents/documents';
import { eraseMember } from '../leaving/erasing';
import { type PersonState, savePeople } from './people';

/** Applies a page of identity's feed. Each event carries a whole state, so only the last one of a person counts. */
export async function applyIdentity(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  const last = new Map<string, PersonState>();
  for (const { kind, state } of events) {
    if (kind === 'member') last.set(String(state['id']), state as unknown as PersonState);
  }
  if (last.size === 0) return;
  await within.query(oneWriter);
  await savePeople(within, [...last.values()]);
  await gatherWithin(within, [...last.keys()]);
  await rebuildWithin(within, [...last.keys()]);
  // After the documents, which know the words of a name that nobody else has.
  for (const { id, isErased } of last.values()) if (isErased) await eraseMember(within, id);
}
