import { counting } from '../../../kit/testing/statements';
import type { Viewer } from '../../../kit/viewer';
import { change } from '../live/live.fixtures';
import {
  aClientId,
  aCommunity,
  aMember,
  aRegionWithAna,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
let perche: string;
let [ana, bo] = [] as unknown as [Viewer, Viewer];
beforeAll(async () => {
  messaging = await openTestMessaging();
});
beforeEach(async () => {
  perche = await aCommunity(messaging);
  [ana, bo] = [
    await aMember(messaging, { belongsTo: [perche] }),
    await aMember(messaging, { belongsTo: [perche] }),
  ];
});
afterAll(() => messaging.close());

const SEARCH = `query ($text: String!, $scope: ScopeInput, $kinds: [ThreadKind!], $first: Int = 20, $after: String) {
  searchMessages(text: $text, scope: $scope, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { excerpt { text isMatch } message { text } thread { id title } } } }`;

interface Found {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly nodes: readonly {
    readonly excerpt: readonly { text: string; isMatch: boolean }[];
    readonly message: { text: string } | null;
    readonly thread: { id: string; title: string } | null;
  }[];
}

async function found(text: string, more: object = {}, viewer: Viewer | null = ana): Promise<Found> {
  const { data, errors } = await messaging.ask(
    SEARCH,
    { text, scope: { regions: [perche] }, ...more },
    viewer,
  );
  if (errors) throw errors[0];
  return data['searchMessages'] as Found;
}

const textsFor = async (...asked: Parameters<typeof found>) =>
  (await found(...asked)).nodes.map(({ message }) => message?.text);

test.each([
  ['les fibres', 'La fibre est coupée.'],
  ['coupé', 'La fibre est coupée.'],
  ['coupee', 'La fibre est coupée.'],
  ['COUPÉES', 'La fibre est coupée.'],
  ['travaillé', 'On peut travailler au café.'],
  ['cette fibre', 'La fibre est coupée.'],
  ['cafe', 'On peut travailler au café.'],
  ['œuvre', 'Une oeuvre.'],
  ['oeuvre', 'Une œuvre.'],
  ['house for rent', 'Two houses for renting.'],
  ['moved', 'We are moving in May.'],
  ['"in may"', 'We are moving in May.'],
  ['moving -june', 'We are moving in May.'],
  ['june or may', 'We are moving in May.'],
])('%j finds %j, in whatever form it stands there', async (text, said) => {
  await aThread(messaging, ana, { text: said, language: 'fr' });
  await aThread(messaging, ana, { text: 'Nothing of the kind in June.' });
  expect(await textsFor(text)).toContain(said);
  expect(await textsFor('chèvre')).toEqual([]);
});

test('what is denied, or stands apart, is not found', async () => {
  await aThread(messaging, ana, { title: 'Talk', text: 'The fibre in May is down.' });
  expect(await textsFor('"may fibre"')).toEqual([]);
  expect(await textsFor('fibre -may')).toEqual([]);
  expect(await textsFor('fibre chèvre')).toEqual([]);
});

test('a title is found by the thread’s first message, before what only the text says; equals by the latest', async () => {
  const first = await aThread(messaging, ana, { title: 'Talk', text: 'Fibre first.' });
  const later = await aThread(messaging, ana, { title: 'Talk', text: 'Fibre later.' });
  const titled = await aThread(messaging, ana, { title: 'Fibre', text: 'See above.' });
  expect((await found('fibre')).nodes.map(({ thread }) => thread?.id)).toEqual([
    titled.id,
    later.id,
    first.id,
  ]);
});

test('the excerpt is plain text that says what fits', async () => {
  await aThread(messaging, ana, {
    title: 'Talk',
    text: `<b>Une</b> ${'parole '.repeat(60)}la fibre coupée ${'encore '.repeat(60)}`,
    language: 'fr',
  });
  const [hit] = (await found('fibre coupee')).nodes;
  expect(hit?.excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toContain('fibre');
  expect(hit?.excerpt.map(({ text }) => text).join('').length).toBeLessThan(400);
});

test('nothing is found, counted or told that the viewer may not read', async () => {
  const closed = await aCommunity(messaging, { state: 'INCUBATING' });
  const insider = await aMember(messaging, { belongsTo: [closed, perche] });
  const secret = await aThread(messaging, insider, { communityIds: [closed], text: 'Zirkon in secret.' });
  const start = `mutation ($input: StartConversationInput!) { startConversation(input: $input) { errors { code } } }`;
  const direct = {
    clientId: aClientId(),
    memberIds: [bo.memberId],
    text: 'Zirkon among us.',
    language: 'en',
  };
  await messaging.ask(start, { input: direct }, insider);
  const said = await aThread(messaging, bo, { text: 'Zirkon for all.' });
  const gone = await postMessage(messaging, bo, { threadId: said.id, text: 'Zirkon, removed.' });
  await change(messaging, bo, 'removeMessage', { messageId: gone.message?.id });
  const edited = await postMessage(messaging, bo, { threadId: said.id, text: 'Zirkon, edited.' });
  await change(messaging, bo, 'editMessage', { messageId: edited.message?.id, text: 'Other words.' });
  const moderator = await aMember(messaging, { belongsTo: [perche], roles: ['MODERATOR'] });
  const hidden = await aThread(messaging, ana, { text: 'Zirkon, hidden.' });
  const deed = { communityId: perche, deed: 'HIDE_THREAD', reason: 'SPAM', threadId: hidden.id };
  await change(messaging, moderator, 'moderate', deed);

  const everywhere = { scope: null };
  const cases: [Viewer | null, string[]][] = [
    [null, ['for all']],
    [ana, ['for all']],
    [{ ...ana, blocked: [bo.memberId] }, []],
    [bo, ['among us', 'for all']],
    [insider, ['among us', 'for all', 'in secret']],
    [moderator, ['for all', 'hidden']],
  ];
  for (const [viewer, expected] of cases) {
    const { totalCount, nodes } = await found('zirkon', everywhere, viewer);
    expect(
      nodes.map(({ message }) => /(for all|among us|in secret|hidden)/.exec(message?.text ?? '')?.[0]).sort(),
    ).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  }
  expect(await textsFor('zirkon', {}, insider)).toEqual(['Zirkon for all.']);
  expect(await textsFor('zirkon', { scope: { regions: [closed] } }, insider)).toEqual(['Zirkon in secret.']);
  expect(secret.id).toBeTruthy();
});

test('a scope and kinds keep to what they name', async () => {
  const orne = await aCommunity(messaging);
  const inside = await aCommunity(messaging, { inside: [orne] });
  const eva = await aMember(messaging, { belongsTo: [inside, orne] });
  await aThread(messaging, eva, { communityIds: [inside], text: 'Tender inside.', kind: 'NEWS' });
  await aThread(messaging, eva, { communityIds: [orne], text: 'Tender around.' });
  const scope = { regions: [orne] };
  expect((await textsFor('tender', { scope })).sort()).toEqual(['Tender around.', 'Tender inside.']);
  expect(await textsFor('tender', { scope: { ...scope, includeChildren: false } })).toEqual([
    'Tender around.',
  ]);
  expect(await textsFor('tender', { scope, kinds: ['NEWS'] })).toEqual(['Tender inside.']);
});

test('pages follow one another without gap or double, in as many statements for many as for few', async () => {
  const { ana: eva, perche: here } = await aRegionWithAna(messaging);
  const thread = await aThread(messaging, eva);
  for (let at = 0; at < 7; at += 1)
    await postMessage(messaging, eva, {
      threadId: thread.id,
      text: `Needle ${'needle '.repeat(at % 3)}${at}`,
    });
  const scope = { regions: [here] };
  const all = await textsFor('needle', { scope }, eva);
  expect(all).toHaveLength(7);
  let [after, walked]: [string | null, unknown[]] = [null, []];
  do {
    const page: Found = await found('needle', { scope, first: 3, after }, eva);
    walked = [...walked, ...page.nodes.map(({ message }) => message?.text)];
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(walked).toEqual(all);
  const [few, many] = [
    await counting(() => found('needle', { scope, first: 1 })),
    await counting(() => found('needle', { scope })),
  ];
  expect(many.statements.length).toBe(few.statements.length);
});

test.each([
  ['x', 'BAD_USER_INPUT', 'text'],
  [' '.repeat(9), 'BAD_USER_INPUT', 'text'],
  ['x'.repeat(201), 'BAD_USER_INPUT', 'text'],
])('to look for %j is refused', async (text, code, field) => {
  const { errors } = await messaging.ask(SEARCH, { text }, ana);
  expect(errors?.[0]).toMatchObject({ extensions: { code }, message: expect.stringContaining(field) });
});

test('a cursor of something else is refused; what has no word in it finds nothing', async () => {
  const { errors } = await messaging.ask(SEARCH, { text: 'fibre', after: 'nonsense' }, ana);
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  for (const text of ['?!', '"-', "');--", '& | !']) expect(await textsFor(text)).toEqual([]);
});
