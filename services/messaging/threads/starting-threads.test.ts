import { counting } from '../../../kit/testing/statements';
import {
  aClientId,
  aCommunity,
  aMember,
  aRegionWithAna,
  aThread,
  aTie,
  openTestMessaging,
  startThread,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

test('a thread stands in its communities and begins with its body', async () => {
  const [perche, writers] = [await aCommunity(messaging), await aCommunity(messaging, { kind: 'CIRCLE' })];
  const ana = await aMember(messaging, { belongsTo: [perche, writers] });
  const thread = await aThread(messaging, ana, {
    communityIds: [perche, writers, perche],
    kind: 'QUESTION',
    title: ' Fibre\ncoupée ',
    text: 'Depuis 8 h.',
    language: 'fr',
  });
  expect(thread).toMatchObject({
    title: 'Fibre coupée',
    kind: 'QUESTION',
    language: 'fr',
    head: 1,
    author: { id: ana.memberId },
    placements: [
      { community: { id: perche }, isPinned: false, state: 'SHOWN', placedBy: { id: ana.memberId } },
      { community: { id: writers } },
    ],
    messages: { nodes: [{ seq: 1, text: 'Depuis 8 h.', language: 'fr', author: { id: ana.memberId } }] },
  });
});

test('the same clientId starts one thread, even thirty times at once; with another title it is a conflict', async () => {
  const { perche, ana } = await aRegionWithAna(messaging);
  const input = { clientId: aClientId(), communityIds: [perche] };
  const answers = await Promise.all(Array.from({ length: 30 }, () => startThread(messaging, ana, input)));
  expect(new Set(answers.map((one) => one.thread?.id)).size).toBe(1);
  expect(await startThread(messaging, ana, { ...input, title: 'Another' })).toMatchObject({
    thread: null,
    errors: [{ code: 'CONFLICT', path: ['clientId'] }],
  });
  const { data } = await messaging.ask(
    'query ($scope: ScopeInput) { threads(scope: $scope) { totalCount } }',
    { scope: { regions: [perche] } },
  );
  expect(data['threads']).toEqual({ totalCount: 1 });
});

test('a thread is started by who belongs to each of its communities, or to one inside it at any depth', async () => {
  const normandy = await aCommunity(messaging);
  const orne = await aCommunity(messaging, { inside: [normandy] });
  const perche = await aCommunity(messaging, { inside: [orne] });
  const belleme = await aCommunity(messaging, { inside: [perche] });
  const maine = await aCommunity(messaging);
  await messaging.tell('regions', aTie(maine, perche, 'NEIGHBOURS'), aTie(maine, perche, 'CONTAINS', false));
  const ana = await aMember(messaging, { belongsTo: [perche] });
  const starting = async (...communityIds: string[]) => {
    const { errors } = await startThread(messaging, ana, { communityIds });
    return errors.map(({ code, path, message }) => [code, path?.join(), /\w{3}_\w{26}/.exec(message)?.[0]]);
  };
  expect(await starting(perche, orne, normandy)).toEqual([]);
  for (const elsewhere of [belleme, maine])
    expect(await starting(perche, elsewhere)).toEqual([['FORBIDDEN', 'communityIds', elsewhere]]);
});

test('a region being founded is closed to whom it merely contains, for they could not read what they wrote', async () => {
  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const perche = await aCommunity(messaging, { inside: [founding] });
  const ana = await aMember(messaging, { belongsTo: [perche] });
  const { errors } = await startThread(messaging, ana, { communityIds: [perche, founding] });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['communityIds'] }]);
});

test('where a thread may be started is one statement, with what was started before', async () => {
  const { perche, ana } = await aRegionWithAna(messaging);
  const input = { clientId: aClientId(), communityIds: [perche], title: '' };
  const { statements: none } = await counting(() => startThread(messaging, ana, input));
  expect(none).toHaveLength(0);
  const forbidden = { ...input, title: 'Elsewhere', communityIds: [perche, await aCommunity(messaging)] };
  const { statements, answer } = await counting(() => startThread(messaging, ana, forbidden));
  expect(answer.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect(statements).toHaveLength(1);
});

test('a second try of who left meanwhile is answered with their thread, as long as they may read it', async () => {
  const [perche, founding] = [
    await aCommunity(messaging),
    await aCommunity(messaging, { state: 'INCUBATING' }),
  ];
  const ana = await aMember(messaging, { belongsTo: [perche, founding] });
  const gone = { ...ana, memberships: [] };
  const [open, closed] = [
    { clientId: aClientId(), communityIds: [perche] },
    { clientId: aClientId(), communityIds: [founding] },
  ];
  const { thread } = await startThread(messaging, ana, open);
  expect((await startThread(messaging, gone, open)).thread).toMatchObject({ id: thread?.id });
  await startThread(messaging, ana, closed);
  expect((await startThread(messaging, gone, closed)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await startThread(messaging, gone, { ...open, title: 'Another' })).errors).toMatchObject([
    { code: 'CONFLICT', path: ['clientId'] },
  ]);
});

test('an announcement takes a role in each of its communities', async () => {
  const { perche, ana } = await aRegionWithAna(messaging);
  const bocage = await aCommunity(messaging);
  const announcement = { kind: 'ANNOUNCEMENT', communityIds: [perche] };
  expect((await startThread(messaging, ana, announcement)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const editor = await aMember(messaging, { belongsTo: [perche], roles: ['EDITOR'] });
  expect((await startThread(messaging, editor, announcement)).errors).toEqual([]);
  const both = { ...announcement, communityIds: [perche, bocage] };
  const reader = { ...editor, memberships: [...editor.memberships, { communityId: bocage, roles: [] }] };
  expect((await startThread(messaging, reader, both)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

test.each([
  ['no community', { communityIds: [] }, 'INVALID', 'communityIds'],
  [
    'a place for a community',
    { communityIds: ['plc_00000000000000000000000000'] },
    'INVALID',
    'communityIds',
  ],
  ['an unknown community', { communityIds: ['rgn_00000000000000000000000000'] }, 'NOT_FOUND', 'communityIds'],
  ['a blank title', { title: '  ' }, 'INVALID', 'title'],
  ['a title of 201 characters', { title: 'x'.repeat(201) }, 'INVALID', 'title'],
  ['a text of 20,001 characters', { text: 'x'.repeat(20_001) }, 'INVALID', 'text'],
  ['a language that is none', { language: '' }, 'INVALID', 'language'],
  ['a clientId of 65 characters', { clientId: 'x'.repeat(65) }, 'INVALID', 'clientId'],
])('%s is refused, naming the field', async (_what, input, code, field) => {
  const { perche, ana } = await aRegionWithAna(messaging);
  const answer = await startThread(messaging, ana, { communityIds: [perche], ...input });
  expect(answer).toMatchObject({ thread: null, errors: [{ code, path: [field] }] });
});

test('a thread in eleven communities is refused', async () => {
  const { ana } = await aRegionWithAna(messaging);
  const communityIds = Array.from({ length: 11 }, (_none, at) => `rgn_${String(at).padStart(26, '0')}`);
  const { errors } = await startThread(messaging, ana, { communityIds });
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['communityIds'] }]);
});

test('a refusal speaks the viewer’s language', async () => {
  const { perche, ana } = await aRegionWithAna(messaging);
  const { errors } = await startThread(
    messaging,
    { ...ana, locale: 'fr' },
    { communityIds: [perche], title: '' },
  );
  expect(errors[0]?.message).toBe('title ne peut pas être vide.');
});
