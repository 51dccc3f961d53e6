import { Refusal } from '../../../kit/errors';
import { Ids, prefixOf } from '../../../kit/id';
import type { CommunityKind } from './community.type';

export const regionIds = new Ids('rgn', 'Region');
export const circleIds = new Ids('crc', 'Circle');

export const idsOf = (kind: CommunityKind): Ids => (kind === 'REGION' ? regionIds : circleIds);

/** `rgn_…` or `crc_…`: regions and circles share a table, and the kind of the row says which. */
export const communityId = (kind: CommunityKind, uuid: string): string => idsOf(kind).of(uuid);

/** Throws BAD_USER_INPUT naming `field` if this is neither the id of a region nor of a circle. */
export function assertCommunityId(id: string, field = 'id'): void {
  if (prefixOf(id) === circleIds.prefix) circleIds.uuid(id, field);
  else if (prefixOf(id) === regionIds.prefix) regionIds.uuid(id, field);
  else throw new Refusal('BAD_USER_INPUT', words(field), field);
}

const words = (field: string) => ({
  en: `${field} is not the id of a Community: expected one that starts with rgn_ or crc_.`,
  fr: `${field} n’est pas l’identifiant d’une communauté : attendu rgn_… ou crc_….`,
});

/** For keys that need not be refused: what is not an id of ours is simply not found. */
export const communityUuidOrNull = (id: string): string | null =>
  regionIds.uuidOrNull(id) ?? circleIds.uuidOrNull(id);

/** Of an id that was made by this service. */
export const communityKindOf = (id: string): CommunityKind =>
  prefixOf(id) === circleIds.prefix ? 'CIRCLE' : 'REGION';
