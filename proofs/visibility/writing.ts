import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { Ids } from '../../kit/id';
import { within } from '../../kit/testing/within';
import { openIdentityDatabase } from '../../services/identity/database';
import { hideUnanswered } from '../../services/identity/presence/asking';
import { comeBack } from '../../services/identity/presence/presence';
import { settled } from '../settled';
import { communityKeys, fieldNames, keptBy, type Network, type TargetName, targetNames } from './network';
import type { Population } from './population';

const memberIds = new Ids('mbr', 'Member');
const accountIds = new Ids('acc', 'Account');

const payload = '{ errors { message } }';
const mutations = {
  audience: `mutation ($input: UpdateMemberInput!) { done: updateMember(input: $input) ${payload} }`,
  fields: `mutation ($input: SetFieldAudiencesInput!) { done: setFieldAudiences(input: $input) ${payload} }`,
  block: `mutation ($input: BlockMemberInput!) { done: blockMember(input: $input) ${payload} }`,
  unblock: `mutation ($input: BlockMemberInput!) { done: unblockMember(input: $input) ${payload} }`,
  join: `mutation ($input: JoinCommunityInput!) { done: joinCommunity(input: $input) ${payload} }`,
  leave: `mutation ($input: LeaveCommunityInput!) { done: leaveCommunity(input: $input) ${payload} }`,
  moderate: `mutation ($input: ModerateInput!) { done: moderate(input: $input) ${payload} }`,
  place: `mutation ($input: PlaceThreadInput!) { done: placeThread(input: $input) ${payload} }`,
  unplace: `mutation ($input: UnplaceThreadInput!) { done: unplaceThread(input: $input) ${payload} }`,
} as const;

/** How things stand after the cast has come in. */
export const asCast: Network = {
  audiences: {
    ...{ open: 'EVERYONE', members: 'MEMBERS', hidden: 'NOBODY' },
    ...{ blocker: 'EVERYONE', blocked: 'EVERYONE', last: 'EVERYONE' },
  },
  kept: keptBy(() => []),
  away: [],
  blocks: ['blocker blocked'],
  memberships: { perche: targetNames, ux: targetNames },
  hiddenThreads: [],
  unplacedThreads: [],
};

type Act = (who: string, what: keyof typeof mutations, input: object) => Promise<void>;

function acting(journey: Journey, people: Population): Act {
  return async (who, what, input) => {
    const token = await people.token(who);
    const { data, errors } = await journey.until(async () => {
      const answer = await journey.post<{ done: { errors: readonly { message: string }[] } | null }>(
        { query: mutations[what], variables: { input } },
        token,
      );
      const isLate = answer.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');
      return isLate ? null : answer;
    });
    const [wrong] = errors ?? data.done?.errors ?? [];
    if (wrong) throw new Error(`${who} could not ${what}: ${wrong.message}`);
  };
}

/** Makes one network of another, as people do: through the graph, by way of how they came in, where nobody is kept from doing it. */
export async function become(
  journey: Journey,
  people: Population,
  before: Network,
  after: Network,
): Promise<void> {
  const act = acting(journey, people);
  await undo(journey, people, act, before);
  const { found } = people;
  for (const name of after.unplacedThreads) await place(journey, people, act, { name, what: 'unplace' });
  for (const name of after.hiddenThreads) await moderate(journey, people, act, { name, deed: 'HIDE_THREAD' });
  for (const key of communityKeys)
    for (const name of targetNames)
      if (!after.memberships[key].includes(name))
        await act(name, 'leave', { communityId: journey.community(key) });
  for (const name of targetNames) await act(name, 'audience', { audience: after.audiences[name] });
  for (const name of targetNames) await act(name, 'fields', { fields: fieldsOf(after.kept[name]) });
  for (const pair of after.blocks) await act(whoOf(pair), 'block', { memberId: people.idOf[whomOf(pair)] });
  await sendAway(
    journey,
    after.away.map((name) => found[name].id),
  );
  await settled(journey);
}

const fieldsOf = (kept: readonly string[]) =>
  fieldNames.map((field) => ({ field, audience: kept.includes(field) ? 'MEMBERS' : null }));

async function undo(journey: Journey, people: Population, act: Act, before: Network): Promise<void> {
  for (const pair of before.blocks)
    await act(whoOf(pair), 'unblock', { memberId: people.idOf[whomOf(pair)] });
  await bringBack(
    journey,
    before.away.map((name) => people.found[name].id),
  );
  for (const key of communityKeys)
    for (const name of targetNames)
      if (!before.memberships[key].includes(name))
        await act(name, 'join', { communityId: journey.community(key), tie: 'HOME' });
  await settled(journey);
  for (const name of before.hiddenThreads)
    await moderate(journey, people, act, { name, deed: 'SHOW_THREAD' });
  for (const name of before.unplacedThreads) await place(journey, people, act, { name, what: 'place' });
}

const [whoOf, whomOf] = [0, 1].map((at) => (pair: string) => pair.split(' ')[at] ?? '') as [
  (pair: string) => string,
  (pair: string) => string,
];

const place = (
  journey: Journey,
  { found }: Population,
  act: Act,
  { name, what }: { name: TargetName; what: 'place' | 'unplace' },
) =>
  act(name, what, {
    clientId: randomUUID(),
    threadId: found[name].threadId,
    communityId: journey.community('ux'),
  });

const moderate = (
  journey: Journey,
  { found }: Population,
  act: Act,
  { name, deed }: { name: TargetName; deed: 'HIDE_THREAD' | 'SHOW_THREAD' },
) =>
  act('steward', 'moderate', {
    ...{ clientId: randomUUID(), communityId: journey.community('perche'), threadId: found[name].threadId },
    ...{ deed, reason: 'HOUSEKEEPING', words: '' },
  });

/** They were asked a month ago whether they are still here, after a year in which nobody saw them, and never answered: only a database knows such a thing. */
async function sendAway(journey: Journey, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const uuids = ids.map((id) => `'${memberIds.uuid(id)}'`).join(', ');
  await journey.sqlIn('identity', `update members set asked_on = current_date - 31 where id in (${uuids})`);
  await inIdentity(journey, (manager) => hideUnanswered(manager, 50, journey.url));
}

async function bringBack(journey: Journey, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await inIdentity(journey, async (manager) => {
      const [row] = await manager.query('select account_id from members where id = $1', [memberIds.uuid(id)]);
      await comeBack(manager, accountIds.of(row.account_id));
    });
  }
}

const inIdentity = (journey: Journey, work: (manager: EntityManager) => Promise<unknown>) =>
  within(openIdentityDatabase(journey.urls['identity'] ?? ''), (db) => db.transaction(work));
