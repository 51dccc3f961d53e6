import { notFound } from '../../../kit/errors';
import { assertFirst, type Page, pageOf } from '../../../kit/page';
import type { Seal } from '../../../kit/seal';
import type { Context } from '../context';
import { foreignCursor } from '../cursors';
import { embedConsentIds } from '../ids';
import { positionOf, readPosition } from './position';
import type { Card } from './public-member-card.loaders';
import type { CardsArgs } from './public-member-card.type';

export type { Card };

const list = 'cards';

/** Cards leave the network, and when a member consented is not theirs to tell: their cursors are sealed. */
function opened(seal: Seal, after: string | null | undefined): string | null {
  if (after == null) return null;
  const cursor = seal.open(after);
  if (typeof cursor !== 'string') throw foreignCursor();
  return cursor;
}

/** The cards of one community for one partner; several asked alike in one request are one statement. */
export async function communityCards(
  { cards, seal }: Context,
  communityId: string,
  { partner, first, after }: CardsArgs,
): Promise<Page<Card>> {
  assertFirst(first);
  const position = readPosition(list, opened(seal, after));
  const found = await cards.ofCommunity({ partner, after: position, first }).load(communityId);
  if (!found[0]?.is_partner) throw notFound({ en: 'partner', fr: 'partenaire' }, partner, 'partner');

  const rows = found.flatMap(({ id, granted_at: grantedAt, card }) =>
    id && grantedAt ? [{ id: embedConsentIds.of(id), grantedAt, card }] : [],
  );
  return pageOf(
    rows,
    { first, after: after ?? null },
    {
      cursor: (row) => seal.close(positionOf(list, row)),
      node: (row) => row.card,
      totalCount: async () => (await cards.countOfCommunity({ partner }).load(communityId))?.count ?? 0,
    },
  );
}
