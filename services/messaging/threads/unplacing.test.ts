import type { Viewer } from '../../../kit/viewer';
import { change, eventsOf, feedOf, feedTelling } from '../live/live.fixtures';
import {
  aClientId,
  aCommunity,
  aMember,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
let [perche, orne] = ['', ''];
let [ana, bo] = [] as unknown as [Viewer, Viewer];
beforeAll(async () => {
  messaging = await openTestMessaging();
});
beforeEach(async () => {
  [perche, orne] = [await aCommunity(messaging), await aCommunity(messaging)];
  ana = await aMember(messaging, { belongsTo: [perche, orne] });
  bo = await aMember(messaging, { belongsTo: [perche] });
});
afterAll(() => messaging.close());

const unplace = (viewer: Viewer, threadId: string, communityId: string, clientId = aClientId()) =>
  change(messaging, viewer, 'unplaceThread', { clientId, threadId, communityId });

const standing = (...ids: string[]) => ({ placements: ids.map((id) => ({ community: { id } })) });

test('a thread is taken out of a community and goes on in the others, which are told', async () => {
  const thread = await aThread(messaging, ana, { communityIds: [perche, orne] });
  const clientId = aClientId();
  for (const _again of [1, 2])
    expect(await unplace(ana, thread.id, orne, clientId)).toMatchObject({
      errors: [],
      thread: standing(perche),
    });
  expect((await postMessage(messaging, bo, { threadId: thread.id })).message?.seq).toBe(3);
  expect((await eventsOf(messaging, { threadId: thread.id })).map(({ kind }) => kind)).toEqual([
    'MESSAGE_POSTED',
    'THREAD_UNPLACED',
    'MESSAGE_POSTED',
  ]);
  await feedTelling(messaging, 3, { scope: { regions: [perche] } });
  expect(await feedOf(messaging, { scope: { regions: [orne] } })).toEqual([]);
});

test('it can be placed there again, as often as one likes', async () => {
  const thread = await aThread(messaging, ana, { communityIds: [perche] });
  for (let count = 0; count < 12; count += 1) {
    const placed = await change(messaging, ana, 'placeThread', { threadId: thread.id, communityId: orne });
    expect(placed).toMatchObject({ errors: [], thread: standing(perche, orne) });
    expect((await unplace(ana, thread.id, orne)).errors).toEqual([]);
  }
});

test('it has to be shown somewhere: of two who take it out of its last two places at once, one is refused', async () => {
  const alone = await aThread(messaging, ana, { communityIds: [perche] });
  expect(await unplace(ana, alone.id, perche)).toMatchObject({
    errors: [{ code: 'CONFLICT', path: ['communityId'] }],
  });
  for (let round = 0; round < 10; round += 1) {
    const thread = await aThread(messaging, ana, { communityIds: [perche, orne] });
    const both = await Promise.all([perche, orne].map((one) => unplace(ana, thread.id, one)));
    expect(both.map(({ errors }) => errors.map(({ code }) => code)).sort()).toEqual([[], ['CONFLICT']]);
  }
});

test('by its author, or whoever placed it there; nobody else, and not where it does not stand', async () => {
  const editor = await aMember(messaging, { belongsTo: [orne], roles: ['EDITOR'] });
  const thread = await aThread(messaging, bo, { communityIds: [perche] });
  expect(
    (await change(messaging, editor, 'placeThread', { threadId: thread.id, communityId: orne })).errors,
  ).toEqual([]);
  const other = await aMember(messaging, { belongsTo: [orne], roles: ['STEWARD'] });
  for (const viewer of [ana, other])
    expect(await unplace(viewer, thread.id, orne)).toMatchObject({
      errors: [{ code: 'FORBIDDEN', path: ['threadId'] }],
    });
  expect((await unplace(editor, thread.id, orne)).errors).toEqual([]);
  expect(await unplace(editor, thread.id, orne)).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['communityId'] }],
  });
  expect((await unplace(bo, thread.id, perche)).errors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('who runs a community brings in what everybody may read, and nothing that only some may', async () => {
  const steward = await aMember(messaging, { belongsTo: [orne], roles: ['STEWARD'] });
  const member = await aMember(messaging, { belongsTo: [orne] });
  const open = await aThread(messaging, bo, { communityIds: [perche] });
  const bring = (viewer: Viewer, threadId: string) =>
    change(messaging, viewer, 'placeThread', { threadId, communityId: orne });
  expect(await bring(member, open.id)).toMatchObject({ errors: [{ code: 'FORBIDDEN', path: ['threadId'] }] });
  expect(await bring(steward, open.id)).toMatchObject({ errors: [], thread: standing(perche, orne) });

  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const insider = await aMember(messaging, { belongsTo: [founding] });
  const closed = await aThread(messaging, insider);
  const both = {
    ...steward,
    memberships: [...steward.memberships, { communityId: founding, roles: ['STEWARD'] }],
  };
  expect(await bring(both, closed.id)).toMatchObject({ errors: [{ code: 'FORBIDDEN', path: ['threadId'] }] });
  expect(await bring(steward, closed.id)).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['threadId'] }],
  });
});
