import { openIdentityDatabase } from '../database';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { memberIds } from '../ids';
import { nameRepresentative } from './naming';
import { aPartner } from './representatives.fixtures';

type Member = Awaited<ReturnType<typeof aMember>>;

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const asked = 'partner { slug } errors { code path }';
const invite = `mutation ($input: PartnerRepresentativeInput!) { invitePartnerRepresentative(input: $input) { ${asked} } }`;
const remove = `mutation ($input: PartnerRepresentativeInput!) { removePartnerRepresentative(input: $input) { ${asked} } }`;
const answer = `mutation ($input: AnswerPartnerInviteInput!) { answerPartnerInvite(input: $input) { ${asked} } }`;
const account = `query ($slug: String!) { partner(slug: $slug) {
  origins keys { id } representatives { member { displayName } status invitedBy { displayName } } } }`;
const own = '{ viewer { partnerRepresentations { totalCount nodes { status partner { slug } } } } }';

type Changed = { partner: object | null; errors: { code: string; path: string[] | null }[] };

async function change(query: string, by: Member, input: object): Promise<Changed> {
  const { data } = await identity.ask(query, { input }, by.asking);
  return Object.values(data)[0] as Changed;
}

const codeOf = async (changed: Promise<Changed>) => (await changed).errors[0]?.code ?? 'OK';

async function accountSeenBy(viewer: Member | null, slug: string) {
  const { data } = await identity.ask(account, { slug }, viewer?.asking ?? {});
  return data['partner'] as {
    origins: string[] | null;
    keys: unknown[] | null;
    representatives: { member: { displayName: string }; status: string; invitedBy: unknown }[] | null;
  };
}

const namesOf = async (viewer: Member, slug: string) =>
  (await accountSeenBy(viewer, slug)).representatives?.map(({ member, status }) => [
    member.displayName,
    status,
  ]);

test('the account of a partner is for those who represent it, and nobody else', async () => {
  const { slug, representatives } = await aPartner(identity, 'seen');
  const [rose] = representatives as [Member];
  const none = { origins: null, keys: null, representatives: null };
  expect(await accountSeenBy(null, slug)).toEqual(none);
  expect(await accountSeenBy(await aMember(identity), slug)).toEqual(none);
  const other = await aPartner(identity, 'seen-by-others');
  expect(await accountSeenBy(other.representatives[0] as Member, slug)).toEqual(none);
  const asApp = { viewer: { ...rose.asking.viewer, scopes: ['read', 'account:read'] } as never };
  expect((await identity.ask(account, { slug }, asApp)).data['partner']).toEqual(none);
  expect(await accountSeenBy(rose, slug)).toEqual({
    origins: ['https://seen.example'],
    keys: [],
    representatives: [{ member: { displayName: 'Rose' }, status: 'ACCEPTED', invitedBy: null }],
  });
});

test('who represents a partner asks others, who do so once they say yes, and all are told', async () => {
  const { id: partnerId, slug, representatives } = await aPartner(identity, 'growing');
  const [rose] = representatives as [Member];
  const [lea, noor] = [await aMember(identity, 'Léa'), await aMember(identity, 'Noor')];
  expect(await codeOf(change(invite, lea, { partnerId, memberId: noor.id }))).toBe('FORBIDDEN');
  for (const memberId of [lea.id, noor.id, noor.id])
    expect(await codeOf(change(invite, rose, { partnerId, memberId }))).toBe('OK');
  expect((await identity.lastMailTo(lea.email))?.subject).toBe('Do you represent Partner growing?');
  expect((await identity.ask(own, {}, lea.asking)).data['viewer']).toEqual({
    partnerRepresentations: { totalCount: 1, nodes: [{ status: 'INVITED', partner: { slug } }] },
  });
  expect(await accountSeenBy(lea, slug)).toMatchObject({ representatives: null, keys: null });

  for (const accept of [true, true])
    expect(await codeOf(change(answer, lea, { partnerId, accept }))).toBe('OK');
  expect(await codeOf(change(answer, noor, { partnerId, accept: false }))).toBe('OK');
  expect(await codeOf(change(answer, noor, { partnerId, accept: true }))).toBe('NOT_FOUND');
  expect(await namesOf(lea, slug)).toEqual([
    ['Rose', 'ACCEPTED'],
    ['Léa', 'ACCEPTED'],
  ]);
  expect((await identity.lastMailTo(rose.email))?.text).toContain('Léa represents the partner');
});

test('whoever represents a partner takes others off, and themself, but never the last one', async () => {
  const { id: partnerId, slug, representatives } = await aPartner(identity, 'shrinking', ['Rose', 'Ines']);
  const [rose, ines] = representatives as [Member, Member];
  const stranger = await aMember(identity);
  expect(await codeOf(change(remove, stranger, { partnerId, memberId: rose.id }))).toBe('FORBIDDEN');
  expect(await codeOf(change(remove, rose, { partnerId, memberId: stranger.id }))).toBe('NOT_FOUND');
  expect(await codeOf(change(remove, rose, { partnerId, memberId: ines.id }))).toBe('OK');
  expect((await identity.lastMailTo(ines.email))?.text).toContain('Ines no longer represents');
  expect(await accountSeenBy(ines, slug)).toMatchObject({ representatives: null });
  expect(await codeOf(change(remove, ines, { partnerId, memberId: rose.id }))).toBe('FORBIDDEN');
  expect(await change(remove, rose, { partnerId, memberId: rose.id })).toMatchObject({
    errors: [{ code: 'CONFLICT', path: ['memberId'] }],
  });
  expect(await namesOf(rose, slug)).toEqual([['Rose', 'ACCEPTED']]);
});

test('whom a block parts is named to neither, as who represents a partner, invited or made a key', async () => {
  const { id: partnerId, slug, representatives } = await aPartner(identity, 'parted', ['Rose', 'Ines']);
  const [rose, ines] = representatives as [Member, Member];
  const noor = await aMember(identity, 'Noor');
  await change(invite, ines, { partnerId, memberId: noor.id });
  const made = `mutation ($input: MakePartnerKeyInput!) { makePartnerKey(input: $input) { errors { code } } }`;
  const input = { partnerId, name: 'Parted', scopes: ['MEMBERS_READ'], password: ines.password };
  expect((await identity.ask(made, { input }, ines.asking)).data['makePartnerKey']).toEqual({ errors: [] });
  const block = 'mutation ($id: ID!) { blockMember(input: { memberId: $id }) { isBlocked } }';
  await identity.ask(block, { id: rose.id }, ines.asking);
  const asking = await identity.askingOf(rose.accessToken);
  const query = `query ($slug: String!) { partner(slug: $slug) {
    keys { madeBy { displayName } } representatives { member { displayName } invitedBy { displayName } } } }`;
  expect((await identity.ask(query, { slug }, asking)).data['partner']).toEqual({
    keys: [{ madeBy: null }],
    representatives: [
      { member: { displayName: 'Rose' }, invitedBy: null },
      { member: null, invitedBy: null },
      { member: { displayName: 'Noor' }, invitedBy: null },
    ],
  });
});

test('two who take each other off at the same moment: one of them stays', async () => {
  for (const round of [1, 2, 3]) {
    const { id: partnerId, representatives } = await aPartner(identity, `duel-${round}`, ['Rose', 'Ines']);
    const [rose, ines] = representatives as [Member, Member];
    const codes = await Promise.all([
      codeOf(change(remove, rose, { partnerId, memberId: ines.id })),
      codeOf(change(remove, ines, { partnerId, memberId: rose.id })),
    ]);
    expect(codes.sort()).toEqual(['FORBIDDEN', 'OK']);
  }
});

test('twenty are the most, those asked counted, however many are asked at once', async () => {
  const { id: partnerId, representatives } = await aPartner(identity, 'many');
  const [rose] = representatives as [Member];
  await identity.sql(
    `with account as (
       insert into accounts (id, email, display_name, locale) select gen_random_uuid(), n || '@many.example', n, 'en'
       from generate_series(1, 24) n returning id
     ) insert into members (id, account_id, handle, display_name, audience)
       select gen_random_uuid(), id, 'many-' || id, 'Many', 'MEMBERS' from account`,
  );
  const ids = await identity.sql("select id from members where display_name = 'Many'");
  const codes = await Promise.all(
    ids.map(({ id }) => codeOf(change(invite, rose, { partnerId, memberId: memberIds.of(String(id)) }))),
  );
  expect(codes.filter((code) => code === 'OK')).toHaveLength(19);
  expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(5);
});

test('the operator names a verified member of a partner there is, as often as they like', async () => {
  const { slug } = await aPartner(identity, 'named', []);
  const rose = await aMember(identity, 'Rose');
  const db = await openIdentityDatabase(identity.url);
  try {
    for (const _again of [1, 2])
      expect(await nameRepresentative(db, slug, ` ${rose.email.toUpperCase()} `)).toEqual({
        isPartner: true,
        isMember: true,
      });
    expect(await nameRepresentative(db, 'nobody', 'nobody@example.org')).toEqual({
      isPartner: false,
      isMember: false,
    });
  } finally {
    await db.destroy();
  }
  expect(await namesOf(rose, slug)).toEqual([['Rose', 'ACCEPTED']]);
});

test('an id that is none is said to be none', async () => {
  const rose = await aMember(identity);
  for (const [input, field] of [
    [{ partnerId: 'prt_short', memberId: rose.id }, 'partnerId'],
    [{ partnerId: 'prt_00000000000000000000000000', memberId: 'mbr_short' }, 'memberId'],
  ] as const)
    expect(await change(invite, rose, input)).toMatchObject({ errors: [{ code: 'INVALID', path: [field] }] });
});
