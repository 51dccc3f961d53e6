import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { change } from '../live/live.fixtures';
import {
  aCommunity,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { allTold, aNeighbour, toldTo } from './notifications.fixtures';

let messaging: TestMessaging;
let perche: string;
beforeAll(async () => {
  messaging = await openTestMessaging();
  perche = await aCommunity(messaging);
});
afterAll(() => messaging.close());

const settled = () => allTold(messaging, perche);

test('what is told of a thread stands for more; is it hidden by a block or removed, the next that was said is told', async () => {
  const ana = await aNeighbour(messaging, 'ana', perche);
  const bo = await aNeighbour(messaging, 'bo', perche);
  const cy = await aNeighbour(messaging, 'cy', perche);
  const thread = await aThread(messaging, ana);
  const first = await postMessage(messaging, bo, { threadId: thread.id, text: 'First' });
  await postMessage(messaging, cy, { threadId: thread.id, text: 'Second' });
  await postMessage(messaging, bo, { threadId: thread.id, text: 'Third' });
  await postMessage(messaging, cy, { threadId: thread.id, text: 'Fourth' });
  await settled();
  const texts = async (viewer: Viewer) => (await toldTo(messaging, viewer)).map((one) => one.message?.text);
  expect(await texts(ana)).toEqual(['First']);

  await change(messaging, bo, 'removeMessage', { messageId: first.message?.id });
  await settled();
  expect(await texts(ana)).toEqual(['Second']);

  const block = { blockerId: ana.memberId, blockedId: cy.memberId, isActive: true };
  await messaging.tell('identity', { kind: 'block', state: block });
  await until(async () => (await texts({ ...ana, blocked: [cy.memberId] })).length > 0);
  expect(await texts({ ...ana, blocked: [cy.memberId] })).toEqual(['Third']);
});
