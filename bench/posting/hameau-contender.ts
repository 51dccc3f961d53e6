import { startHameau, untilReady } from '../hameau';
import { anotherWord } from '../load/load';
import { memberOf, postMessage } from '../member';
import { type Contender, text } from './contender';

/** The first start imports places and the demo network. */
const startsWithinMs = 180_000;

/** The product as npm start runs it: a member posts by HTTP. */
export async function openHameau(folder: string, env: NodeJS.ProcessEnv): Promise<Contender> {
  const hameau = await startHameau(folder, env);
  const member = memberOf(hameau);
  try {
    await untilReady(hameau, startsWithinMs);
  } catch (error) {
    await hameau.child.close();
    throw error;
  }

  return {
    name: 'hameau',
    pid: hameau.child.pid,
    threads: async (count) => (await member.threads(count)).map(({ id }) => id),
    target: async (threads) => ({
      url: hameau.url,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: await member.authorization() },
      requests: threads.map((threadId) => ({
        path: '/graphql',
        body: JSON.stringify({
          query: postMessage,
          variables: { input: { threadId, clientId: anotherWord, text } },
        }),
      })),
    }),
    close: () => hameau.child.close(),
  };
}
