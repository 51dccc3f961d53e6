import { randomUUID } from 'node:crypto';
import { askedOnce, type Hameau } from './hameau';

const signIn = `mutation { signIn(input: { email: "camille@example.org", password: "hameau-demo" }) {
  ... on SignedIn { accessToken } } }`;
const someRegion = '{ region(slug: "perche") { id } }';
const startThread = `mutation ($input: StartThreadInput!) {
  startThread(input: $input) { thread { id eventCursor } errors { message } } }`;

export const postMessage = `mutation ($input: PostMessageInput!) {
  postMessage(input: $input) { message { seq } errors { message } } }`;

/** Access tokens last five minutes. */
const freshForMs = 200_000;

export interface Thread {
  readonly id: string;
  readonly eventCursor: string;
}

/** Somebody of the demo network who writes, over HTTP as any client does. */
export interface Member {
  /** What proves who asks; renewed before it ends. */
  authorization(): Promise<string>;
  /** Starts so many threads in a region. */
  threads(count: number): Promise<readonly Thread[]>;
  /** Posts a message, and throws unless it is that one of its thread. */
  post(message: { readonly threadId: string; readonly text: string; readonly seq: number }): Promise<void>;
}

export function memberOf({ url }: Hameau): Member {
  let [header, at] = ['', Number.NEGATIVE_INFINITY];

  async function ask(query: string, variables: object, headers: object = {}): Promise<string> {
    return (await askedOnce(url, { query, variables }, headers))?.text ?? 'no answer';
  }

  async function authorization(): Promise<string> {
    if (performance.now() - at < freshForMs) return header;
    [header, at] = [`Bearer ${find(await ask(signIn, {}), 'accessToken')}`, performance.now()];
    return header;
  }

  const asMember = async (query: string, input: object) =>
    ask(query, { input: { clientId: randomUUID(), ...input } }, { authorization: await authorization() });

  return {
    authorization,
    async threads(count) {
      const communityIds = [find(await ask(someRegion, {}), 'id')];
      const thread = { communityIds, kind: 'DISCUSSION', title: 'Hot', text: 'Hot.', language: 'en' };
      const started: Thread[] = [];
      while (started.length < count) {
        const answer = await asMember(startThread, thread);
        started.push({ id: find(answer, 'id'), eventCursor: find(answer, 'eventCursor') });
      }
      return started;
    },
    async post({ seq, ...message }) {
      const answer = await asMember(postMessage, message);
      if (!answer.includes(`"seq":${seq}}`)) throw new Error(`Posting gave ${answer}`);
    },
  };
}

function find(answer: string, key: string): string {
  const found = new RegExp(`"${key}":"([^"]+)"`).exec(answer)?.[1];
  if (!found) throw new Error(`There is no ${key} in ${answer}`);
  return found;
}
