import { notFound } from '../../../kit/errors';
import { assertFirst, type Page, pageOf } from '../../../kit/page';
import type { Seal } from '../../../kit/seal';
import type { Context } from '../context';
import { foreignCursor } from '../cursors';
import { embedConsentIds } from '../ids';
import { readList } from '../profiles/profile-limits';
import type { CardsFit } from './card-statements';
import { positionOf, readPosition } from './position';
import type { Card, PlaceRow } from './public-member-card.loaders';
import type { CardsArgs, PublicMemberFilter, PublicPlacesArgs } from './public-member-card.type';

export type { Card };

export type PublicPlace = Pick<PlaceRow, 'latitude' | 'longitude' | 'count'> & { readonly name: string };

const list = 'cards';
const mostNamed = 5;

/** Cards leave the network, and when a member consented is not theirs to tell: their cursors are sealed. */
function opened(seal: Seal, after: string | null | undefined): string | null {
  if (after == null) return null;
  const cursor = seal.open(after);
  if (typeof cursor !== 'string') throw foreignCursor();
  return cursor;
}

/** The cards of one community for one partner; several asked alike in one request are one statement. */
export async function communityCards(
  context: Context,
  communityId: string,
  { partner, filter, first, after }: CardsArgs,
): Promise<Page<Card>> {
  const { cards, seal } = context;
  assertFirst(first);
  const position = readPosition(list, opened(seal, after));
  const fit = await readFit(context, filter);
  const found = await cards.ofCommunity({ partner, fit, after: position, first }).load(communityId);
  if (!found[0]?.is_partner) throw noPartner(partner);

  const rows = found.flatMap(({ id, granted_at: grantedAt, card }) =>
    id && grantedAt ? [{ id: embedConsentIds.of(id), grantedAt, card }] : [],
  );
  return pageOf(
    rows,
    { first, after: after ?? null },
    {
      cursor: (row) => seal.close(positionOf(list, row)),
      node: (row) => row.card,
      totalCount: async () => (await cards.countOfCommunity({ partner, fit }).load(communityId))?.count ?? 0,
    },
  );
}

/** Where those of one community who show it to this partner live, as far as they show it: the areas of most first, 500 at most. */
export async function communityPlaces(
  context: Context,
  communityId: string,
  { partner, filter }: PublicPlacesArgs,
): Promise<PublicPlace[]> {
  const fit = await readFit(context, filter);
  const found = await context.cards.placesOfCommunity({ partner, fit }).load(communityId);
  if (!found[0]?.is_partner) throw noPartner(partner);
  return found.flatMap(({ name, latitude, longitude, count }) =>
    name === null ? [] : [{ name, latitude, longitude, count }],
  );
}

/** Throws BAD_USER_INPUT naming what is too long, or no skill or profession. */
async function readFit({ known }: Context, filter: PublicMemberFilter | null | undefined): Promise<CardsFit> {
  const skills = readList(filter?.skills, 'filter.skills', mostNamed);
  const professions = readList(filter?.professions, 'filter.professions', mostNamed);
  return {
    skillIds: await known.skills(skills, 'filter.skills'),
    professionIds: await known.professions(professions, 'filter.professions'),
  };
}

const noPartner = (slug: string) => notFound({ en: 'partner', fr: 'partenaire' }, slug, 'partner');
