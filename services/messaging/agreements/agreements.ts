import type { EntityManager } from 'typeorm';
import { forbidden, invalid } from '../../../kit/errors';
import { uuidv7 } from '../../../kit/id';
import { holdsRole, type Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import { pointIds } from '../ids';
import { cleanTitle, cleanWords } from '../messages/text';
import type { AgreementPoint, SetAgreementInput } from './agreement.type';

const mostPoints = 30;

interface Point {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What a community agrees on from now on; its stewards say so. Points that are left out are withdrawn, and kept for the deeds that went by them. */
export async function setAgreement(
  { db, clock }: Context,
  viewer: Viewer,
  { communityId, points }: SetAgreementInput,
): Promise<AgreementPoint[]> {
  cleanCommunityIds([communityId], 'communityId');
  const wanted = points.map(({ title, text }) => ({
    title: cleanTitle(title),
    text: cleanWords(text, 'text'),
  }));
  if (wanted.length > mostPoints) throw tooMany(wanted.length);
  if (new Set(wanted.map(({ title }) => title)).size < wanted.length) throw twice();
  if (!holdsRole(viewer, communityId, 'STEWARD')) throw forbidden(setHere, 'communityId');

  return db.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [communityId]);
    const before: Point[] = await within.query(IN_FORCE, [communityId]);
    const after = wanted.map((one) => before.find((known) => isSame(known, one)) ?? { id: uuidv7(), ...one });
    await replace(within, communityId, { before, after, at: clock() });
    return after.map(({ id, title, text }) => ({ id: pointIds.of(id), title, text, isInForce: true }));
  });
}

const IN_FORCE =
  'select id, title, text from agreement_points where community_id = $1 and withdrawn_at is null';

const isSame = (one: Omit<Point, 'id'>, other: Omit<Point, 'id'>) =>
  one.title === other.title && one.text === other.text;

/** Withdraws all and puts in force what is to hold, so that no two points have one position in between. */
async function replace(
  within: EntityManager,
  communityId: string,
  { before, after, at }: { before: readonly Point[]; after: readonly Point[]; at: Date },
): Promise<void> {
  await within.query('update agreement_points set withdrawn_at = $2 where id = any($1::uuid[])', [
    before.map(({ id }) => id),
    at,
  ]);
  await within.query(
    `insert into agreement_points (id, community_id, position, title, text)
     select id, $1, position, title, text
     from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as point (id, title, text, position)
     on conflict (id) do update set position = excluded.position, withdrawn_at = null`,
    [communityId, after.map(({ id }) => id), after.map(({ title }) => title), after.map(({ text }) => text)],
  );
}

const tooMany = (count: number) =>
  invalid('points', {
    en: `has ${count}; ${mostPoints} is the most`,
    fr: `en compte ${count} ; ${mostPoints} au plus`,
  });

const twice = () => invalid('points', { en: 'has two with one title', fr: 'en a deux avec le même titre' });

const setHere = {
  en: 'say what this community agrees on: it takes one of its stewards',
  fr: 'dire ce dont cette communauté convient : il faut en être responsable',
};
