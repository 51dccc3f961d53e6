import { setTimeout as pause } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { subscriberOf } from '../../../kit/subscribe';
import { until } from '../../../kit/testing/until';
import { aTalk, openTestMessaging, postMessage, type TestMessaging } from '../messaging.fixtures';
import { change, eventsOf, feedTelling } from './live.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

const thread = `subscription ($threadId: ID!, $after: String) {
  threadEvents(threadId: $threadId, after: $after) { kind message { text } } }`;
const feed = `subscription ($scope: ScopeInput, $after: String) {
  communityFeed(scope: $scope, after: $after) { kind message { text } } }`;

/** Subscribes as another gateway does, straight to messaging. */
async function listen(query: string, variables: object) {
  const asking = { viewer: null, locale: 'en', requestId: 'test' } as const;
  const events = await subscriberOf(messaging.service)({ query, variables: { ...variables } }, asking);
  if (!(Symbol.asyncIterator in events))
    return { errors: (events as ExecutionResult).errors, texts: [], end: async () => {} };
  const texts: string[] = [];
  let isOver = false;
  const reading = (async () => {
    for await (const { data, errors } of events) {
      if (errors) return void texts.push(JSON.stringify(errors));
      const event = (data?.['threadEvents'] ?? data?.['communityFeed']) as {
        kind: string;
        message: { text: string };
      };
      texts.push(`${event.kind} ${event.message.text}`);
    }
    isOver = true;
  })();
  const end = async () => {
    await events.return?.();
    await reading;
    expect(isOver).toBe(true);
  };
  return { errors: undefined, texts, end };
}

test('messaging tells each event itself, from now on or from a cursor, as things are when it happens', async () => {
  const { perche, bo, thread: talk } = await aTalk(messaging);
  const [first] = await eventsOf(messaging, { threadId: talk.id });
  const scope = { regions: [perche] };
  // What is not settled yet when one begins to listen comes after that.
  await feedTelling(messaging, 1, { scope });
  const all = [
    await listen(thread, { threadId: talk.id }),
    await listen(thread, { threadId: talk.id, after: first?.cursor }),
    await listen(feed, { scope }),
  ];
  const { message } = await postMessage(messaging, bo, { threadId: talk.id, text: 'One.' });
  await until(() => all.every(({ texts }) => texts.length === 1));
  await change(messaging, bo, 'editMessage', { messageId: message?.id, text: 'Two.' });
  await until(() => all.every(({ texts }) => texts.length === 2));
  for (const { texts } of all) expect(texts).toEqual(['MESSAGE_POSTED One.', 'MESSAGE_EDITED Two.']);
  for (const { end } of all) await end();
});

test('a log that cannot be read for a while costs no event', async () => {
  const { bo, thread: talk } = await aTalk(messaging);
  const reader = await listen(thread, { threadId: talk.id });
  await messaging.sql('alter table thread_events rename to away');
  await pause(700); // It looks every 500 ms.
  await messaging.sql('alter table away rename to thread_events');
  await postMessage(messaging, bo, { threadId: talk.id, text: 'One.' });
  await until(() => reader.texts.length === 1);
  expect(reader.texts).toEqual(['MESSAGE_POSTED One.']);
  await reader.end();
});

test.each([
  ['a thread that is not there', thread, { threadId: 'thr_00000000000000000000000000' }, 'NOT_FOUND'],
  [
    'a region that is not there',
    feed,
    { scope: { regions: ['rgn_00000000000000000000000000'] } },
    'NOT_FOUND',
  ],
  ['a cursor that is none', feed, { after: 'nonsense' }, 'BAD_USER_INPUT'],
])('%s is refused at once', async (_what, query, variables, code) => {
  const { errors } = await listen(query, variables);
  expect(errors).toMatchObject([{ extensions: { code } }]);
});
