import { threadIds } from '../ids';
import { aTalk, openTestMessaging, postMessage, type TestMessaging } from '../messaging.fixtures';
import { eventsOf, feedOf, feedTelling } from './live.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

test('a cursor of another life of the log is answered with RESET, whose cursor reads everything once more', async () => {
  const { perche, bo, thread } = await aTalk(messaging);
  await postMessage(messaging, bo, { threadId: thread.id });
  const scope = { regions: [perche] };
  const readers = [
    (after?: string) => eventsOf(messaging, { threadId: thread.id, ...(after ? { after } : {}) }),
    (after?: string) => feedOf(messaging, { scope, ...(after ? { after } : {}) }),
  ];
  await feedTelling(messaging, 2, { scope });
  const before = await Promise.all(readers.map((read) => read()));
  await messaging.sql(`update log_epoch set epoch = 'another'`);

  for (const [at, read] of readers.entries()) {
    const reset = await read(before[at]?.at(-1)?.cursor);
    expect(reset).toMatchObject([{ kind: 'RESET', at: null, message: null, thread: null }]);
    const again = await read(reset[0]?.cursor);
    const withoutCursors = (events: typeof again) => events.map(({ cursor: _cursor, ...event }) => event);
    expect(withoutCursors(again)).toEqual(withoutCursors(before[at] ?? []));
  }
});

/** As if a backup were put back that a thread's last event is not in. */
async function setBack(threadId: string): Promise<void> {
  const uuid = [threadIds.uuid(threadId)];
  for (const table of ['messages', 'thread_events']) {
    const isLast = 'thread_id = $1 and seq = (select head from threads where id = $1)';
    await messaging.sql(`delete from ${table} where ${isLast}`, uuid);
  }
  await messaging.sql('update threads set head = head - 1 where id = $1', uuid);
}

test('so is a cursor that lies ahead of the log, as after a backup was put back', async () => {
  const { bo, thread } = await aTalk(messaging);
  await postMessage(messaging, bo, { threadId: thread.id });
  const last = (await eventsOf(messaging, { threadId: thread.id })).at(-1);
  await setBack(thread.id);
  expect(await eventsOf(messaging, { threadId: thread.id, after: last?.cursor ?? '' })).toMatchObject([
    { kind: 'RESET' },
  ]);
});

test('and one for an event in whose place another was told since; one from before the backup still holds', async () => {
  const { perche, bo, thread } = await aTalk(messaging);
  const post = (text: string) => postMessage(messaging, bo, { threadId: thread.id, text });
  const scope = { regions: [perche] };
  const readers = [
    (after: string) => eventsOf(messaging, { threadId: thread.id, after }),
    (after: string) => feedOf(messaging, { scope, after }),
  ];
  for (const read of readers) {
    await post('Kept.');
    await post('Lost.');
    const told = await eventsOf(messaging, { threadId: thread.id });
    const inFeed = await feedTelling(messaging, told.length, { scope });
    const [kept, lost] = (read === readers[0] ? told : inFeed).slice(-2);
    await setBack(thread.id);
    await post('Other.');
    await post('And more.');
    await feedTelling(messaging, told.length + 1, { scope });
    expect((await read(kept?.cursor ?? '')).map(({ message }) => message?.text)).toEqual([
      'Other.',
      'And more.',
    ]);
    expect(await read(lost?.cursor ?? '')).toMatchObject([{ kind: 'RESET' }]);
    expect(await read(lost?.cursor ?? '')).toMatchObject([{ kind: 'RESET' }]);
    // A new life has begun: all cursors of the old one are worth nothing now.
    expect(await read(kept?.cursor ?? '')).toMatchObject([{ kind: 'RESET' }]);
  }
});
