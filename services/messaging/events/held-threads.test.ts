import { messageIds, threadIds } from '../ids';
import {
  aClientId,
  aTalk,
  openTestMessaging,
  postMessage,
  startThread,
  type TestMessaging,
} from '../messaging.fixtures';
import { beginThread } from './events';
import { hashOf } from './tries';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

/** A transaction of somebody else that holds what this statement locks in this thread. */
async function holding(lock: string, threadId: string) {
  const holder = messaging.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query(lock, [threadIds.uuid(threadId)]);
  return async () => {
    await holder.rollbackTransaction();
    await holder.release();
  };
}

test('a thread that somebody holds is answered with UNAVAILABLE, holds up no other, and takes the next try', async () => {
  const [row, gate, free] = [await aTalk(messaging), await aTalk(messaging), await aTalk(messaging)];
  const held = [row, gate].map(({ bo, thread }) => ({
    bo,
    input: { threadId: thread.id, clientId: aClientId(), text: 'Once.' },
  }));
  const letGo = [
    await holding('select from threads where id = $1 for update', row.thread.id),
    await holding('select pg_advisory_xact_lock(hashtextextended($1, 0))', gate.thread.id),
  ];

  const tries = held.map(({ bo, input }) => postMessage(messaging, bo, input));
  const outcomes = Promise.allSettled(tries);
  expect((await postMessage(messaging, free.bo, { threadId: free.thread.id })).message?.seq).toBe(2);
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({
      reason: {
        message: expect.stringContaining('Try again with the same clientId'),
        extensions: { code: 'UNAVAILABLE' },
      },
    });
  }

  for (const release of letGo) await release();
  for (const { bo, input } of held) {
    const { message } = await postMessage(messaging, bo, input);
    expect(message?.seq).toBe(2);
    expect((await postMessage(messaging, bo, input)).message).toEqual(message);
  }
});

test('so is a thread whose first try is still under way, and the next try starts it once', async () => {
  const { perche, bo } = await aTalk(messaging);
  const input = { clientId: aClientId(), communityIds: [perche] };
  const underWay = messaging.db.createQueryRunner();
  await underWay.startTransaction();
  await beginThread(underWay.manager, {
    ...{ threadId: threadIds.make(), messageId: messageIds.make() },
    ...{ communityIds: [perche], participantIds: [] },
    ...{ kind: 'NEWS', title: 'Slow', text: 'Slow.', language: 'en', at: new Date() },
    ...{ authorId: bo.memberId, clientId: input.clientId, hash: hashOf(['slow']) },
  });

  await expect(startThread(messaging, bo, input)).rejects.toMatchObject({
    extensions: { code: 'UNAVAILABLE' },
  });
  await underWay.rollbackTransaction();
  await underWay.release();
  const { thread } = await startThread(messaging, bo, input);
  expect(thread?.head).toBe(1);
  expect((await startThread(messaging, bo, input)).thread?.id).toBe(thread?.id);
});
