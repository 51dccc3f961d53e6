import { invalid } from '../../../kit/errors';
import type { Context } from '../context';
import type { CommunityRow } from './community.row';
import type { CommunityKind } from './community.type';
import { idsOf } from './community-id';

export interface IdOrSlug {
  readonly id?: string | null;
  readonly slug?: string | null;
}

/** The region or circle of this id or slug, one of the two; null if there is none of that kind. */
export async function oneCommunity(
  { communities }: Context,
  kind: CommunityKind,
  { id, slug }: IdOrSlug,
): Promise<CommunityRow | null> {
  if ((id == null) === (slug == null))
    throw invalid('id', { en: 'or slug: give one of the two', fr: 'ou slug : donnez l’un des deux' });
  if (id != null) idsOf(kind).uuid(id);
  const found = await (id != null ? communities.byId.load(id) : communities.bySlug.load(slug ?? ''));
  return found?.kind === kind ? found : null;
}
