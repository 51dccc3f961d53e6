import { within } from '../../kit/testing/within';
import { openIdentityDatabase } from '../../services/identity/database';
import { memberIds } from '../../services/identity/ids';
import { askAbsent, hideUnanswered } from '../../services/identity/presence/asking';
import { JoinDocument, MembersDocument } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 60_000);
afterAll(() => journey?.close());

/** As if a year had gone by without a sign of theirs, and the days to answer in, too. */
const forget = ({ id }: Person): Promise<void> =>
  within(openIdentityDatabase(journey.urls['identity'] ?? ''), async (db) => {
    const wait = (column: string, days: number) =>
      db.query(`update members set ${column} = ${column} - $2::int where id = $1`, [
        memberIds.uuid(id),
        days,
      ]);
    await wait('seen_on', 365);
    await db.transaction((manager) => askAbsent(manager, 100, journey.url));
    await wait('asked_on', 30);
    await db.transaction((manager) => hideUnanswered(manager, 100, journey.url));
  });

test('who never answers whether they are still here is in no list, and one click of their own brings them back', async () => {
  const [ana, bo] = [await journey.join('Ana Attend'), await journey.join('Bo Regarde')];
  const communityId = journey.community('perche');
  await journey.ask(JoinDocument, { communityId, tie: 'HOME' }, ana.accessToken);
  const listed = async () => {
    const scope = { regions: [communityId] };
    const { data } = await journey.ask(MembersDocument, { scope }, bo.accessToken);
    return data.members?.nodes.some(({ id }) => id === ana.id);
  };
  await journey.until(listed);
  await forget(ana);
  await journey.until(async () => !(await listed()));

  const token = /still-here\?token=([\w-]+)/.exec(await journey.mailTo(ana.email))?.[1] ?? '';
  const shown = await journey.page(`/still-here?token=${token}`);
  expect(shown).toContain('<button>I am still here</button>');
  expect(await listed()).toBe(false);

  const press = (body: Record<string, string>) =>
    fetch(`${journey.url}/still-here`, { method: 'POST', body: new URLSearchParams(body) });
  const wrong = await press({ token: `${token}x` });
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('does not serve')]);
  const pressed = await press({ token });
  expect([pressed.status, await pressed.text()]).toEqual([200, expect.stringContaining('Good to know')]);
  await journey.until(listed);
});
