import type { ExecutionResult } from 'graphql';
import { openSocket } from '../testing/socket.fixtures';
import { type Journey, openJourney, type Person, shape } from './journey.fixtures';
import { aMemberOf, say, start } from './live.fixtures';
import { openOther } from './other-gateway.fixtures';
import { askingOf } from './people.fixtures';

/** A gateway that opens subscriptions upstream needs services that listen. */
const apart = shape === 'apart' ? test : test.skip;

let journey: Journey;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney();
  lea = await aMemberOf(journey, 'perche', 'Léa Ailleurs');
}, 60_000);
afterAll(() => journey?.close());

const query = `subscription ($threadId: ID!, $after: String) { threadEvents(threadId: $threadId, after: $after) {
  cursor kind seq message { text html author { displayName } } thread { title } } }`;

apart('Hive Gateway, which subscribes upstream, tells the same events as our own gateway', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  const cursor = `query ($id: ID!) { thread(id: $id) { eventCursor } }`;
  const { data } = await journey.post<{ thread: { eventCursor: string } }>({
    query: cursor,
    variables: { id: threadId },
  });
  const variables = { threadId, after: data.thread.eventCursor };

  const socket = await openSocket(journey.url, { token: lea.accessToken });
  const own = socket.subscribe(query, variables);
  const other = openOther(journey, await askingOf(journey, lea));
  const told: ExecutionResult[] = [];
  const end = await other.subscribe(query, variables, (result) => told.push(result));
  for (const text of ['One.', '*Two.*', 'Three.']) await say(journey, lea, threadId, text);
  await journey.until(() => own.next.length === 3 && told.length === 3);
  expect(told).toEqual(own.next);
  expect(told[1]).toMatchObject({
    data: {
      threadEvents: { message: { html: '<p><em>Two.</em></p>', author: { displayName: 'Léa Ailleurs' } } },
    },
  });
  end();
  await other.close();
  await socket.close();
});
