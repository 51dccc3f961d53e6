import { aMember, memberEvent } from '../directory.fixtures';
import { rebuildDocuments } from '../documents/documents';
import { act, anOrganisation, enlist } from '../organisations/organisations.fixtures';
import { openWorld, type World } from '../world.fixtures';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const joined = async () => {
  const member = aMember({ displayName: 'Zqleaver Bo' });
  await world.hear({ identity: [memberEvent(member)] });
  return member;
};
/** As identity tells it: that they are gone, and nothing else. */
const gone = (member: ReturnType<typeof aMember>) =>
  memberEvent({
    ...member,
    ...{ handle: '', displayName: '', avatarUrl: null, audience: 'NOBODY', shown: null, isErased: true },
  });

test('an organisation that they alone represent is closed and emptied; with others it stays as it is', async () => {
  const [leaving, staying] = [await joined(), await joined()];
  const said = { name: 'Zqalone', summary: 'Zqsummary' };
  const alone = await anOrganisation(world, leaving, said);
  const shared = await anOrganisation(world, leaving, { name: 'Zqshared' });
  await enlist(world, leaving, shared, staying);
  await act(world, 'inviteRepresentative', leaving, { organisationId: alone, memberId: staying.id });
  await world.hear({ identity: [gone(leaving)] });
  const rows = JSON.stringify(
    await world.db.query('select to_jsonb(one)::text as text from organisations one'),
  );
  expect(rows).not.toMatch(/zqalone|zqsummary/i);
  expect(rows).toMatch(/Zqshared/);
  const closed = await world.db.query(
    `select name, slug like 'former-%' as "isFormer" from organisations where closed_at is not null`,
  );
  expect(closed).toEqual([{ name: '', isFormer: true }]);
  const invited = await world.db.query(`select from organisation_representatives where status = 'INVITED'`);
  expect(invited).toHaveLength(0);
});

test('nothing brings them back: documents made anew, or memberships that are told late', async () => {
  const leaving = await joined();
  await world.hear({ identity: [gone(leaving)] });
  const late = {
    ...{ id: 'mbs_late', memberId: leaving.id, communityId: 'rgn_somewhere', tie: 'HOME', stage: 'SETTLED' },
    ...{ status: 'ACTIVE', roles: [], joinedAt: new Date().toISOString() },
  };
  await world.hear({ regions: [{ kind: 'membership', state: late }] });
  await rebuildDocuments(world.db);
  const texts = await world.db.query(
    `select to_jsonb(one)::text as text from people one where id = $1
     union all select to_jsonb(one)::text from memberships one where member_id = $1
     union all select to_jsonb(one)::text from belongings one where member_id = $1
     union all select document::text from member_documents where id = $1 and document is not null`,
    [leaving.id],
  );
  expect(texts).toHaveLength(1);
  expect(texts[0].text).not.toContain('Zqleaver');
  const [counted] = await world.db.query('select counts from erased_people where id = $1', [leaving.id]);
  expect(counted.counts).toMatchObject({ member_documents: 1 });
});
