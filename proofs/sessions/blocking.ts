import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { send } from './asking';
import { somebody } from './people';
import { longestMs } from './watching';

const lookEveryMs = 25;
/** security.md: a block holds within two seconds. */
export const mostMs = 2_000;
const toldWithinMs = 10_000;

const join =
  'mutation ($id: ID!) { joinCommunity(input: { communityId: $id, tie: HOME }) { errors { code } } }';
const block = 'mutation ($id: ID!) { blockMember(input: { memberId: $id }) { errors { code } } }';
const start = `mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } errors { message } } }`;
const feed = 'subscription { communityFeed { kind message { text } } }';

/** Texts that a member is told of over a socket. */
async function follow(url: string, token: string): Promise<{ texts: string[]; close(): void }> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const texts: string[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(data.toString());
      if (type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: feed } }));
        resolve();
      }
      const text = payload?.data?.communityFeed?.message?.text;
      if (text) texts.push(text);
    });
  });
  return { texts, close: () => socket.terminate() };
}

interface Blocked {
  /** Milliseconds until the last gateway hid each from the other; null if one did not. */
  readonly hiddenAfter: number | null;
  /** Was the one who was blocked told what the other wrote after that? The one beside them has to be. */
  readonly isTold: boolean;
  readonly isBesideTold: boolean;
}

export async function blockSomebody(urls: readonly string[], communityId: string): Promise<Blocked> {
  const [first = '', last = first] = urls;
  const [author, blocked, beside] = [
    await somebody(first, 'Ada Author'),
    await somebody(first, 'Bob Blocked'),
    await somebody(first, 'Bea Beside'),
  ];
  for (const { accessToken } of [author, blocked, beside])
    await send(first, join, { id: communityId }, { token: accessToken });
  const say = async (text: string) => {
    const input = {
      clientId: text.replace(' ', '-'),
      communityIds: [communityId],
      kind: 'DISCUSSION',
      title: text,
      text,
      language: 'en',
    };
    const { data } = await send(first, start, { input }, { token: author.accessToken });
    if (!data?.startThread?.thread) throw new Error(`Nothing was said: ${JSON.stringify(data)}.`);
  };
  const [toBlocked, toBeside] = [
    await follow(last, blocked.accessToken),
    await follow(last, beside.accessToken),
  ];
  const until = async (hears: () => boolean) => {
    for (let left = toldWithinMs; left > 0 && !hears(); left -= lookEveryMs) await pause(lookEveryMs);
    return hears();
  };
  try {
    // Said again until both are sure to listen.
    for (let at = 0; at < 20 && !(toBlocked.texts.length > 0 && toBeside.texts.length > 0); at += 1) {
      await say(`before ${at}`);
      await pause(500);
    }
    const since = performance.now();
    await send(first, block, { id: blocked.memberId }, { token: author.accessToken });
    const hiddenAfter = await hidden(urls, author, blocked, since);
    await pause(Math.max(0, since + mostMs - performance.now()));
    await say('after');
    const isBesideTold = await until(() => toBeside.texts.includes('after'));
    return { hiddenAfter, isTold: toBlocked.texts.includes('after'), isBesideTold };
  } finally {
    toBlocked.close();
    toBeside.close();
  }
}

interface Seeing {
  readonly memberId: string;
  readonly accessToken: string;
}

/** Until neither sees the other at any gateway. */
async function hidden(
  urls: readonly string[],
  one: Seeing,
  other: Seeing,
  since: number,
): Promise<number | null> {
  const pairs = urls.flatMap((url) => [
    { url, by: one, id: other.memberId },
    { url, by: other, id: one.memberId },
  ]);
  while (performance.now() - since < longestMs) {
    const seen = await Promise.all(
      pairs.map(async ({ url, by, id }) => {
        const { data } = await send(
          url,
          'query ($id: ID!) { node(id: $id) { id } }',
          { id },
          { token: by.accessToken },
        );
        return data?.node != null;
      }),
    );
    if (!seen.includes(true)) return performance.now() - since;
    await pause(lookEveryMs);
  }
  return null;
}
