import { setTimeout as pause } from 'node:timers/promises';
import { type Outcome, openOutbox } from '../../clients/live/outbox';
import type { Acknowledged } from './checker';
import type { Person } from './people';

const post = `mutation ($input: PostMessageInput!) {
  postMessage(input: $input) { message { id seq } errors { code message path } } }`;
const edit = `mutation ($input: EditMessageInput!) {
  editMessage(input: $input) { message { id } errors { code message path } } }`;

const filler = ' Quelqu’un sait-il si la fibre revient avant midi ? J’ai un appel dans vingt minutes.';
const editEvery = 20;
const longestPauseMs = 200;

export interface Writers {
  readonly acknowledged: readonly Acknowledged[];
  /** What was refused for good: nothing should be. */
  readonly refused: readonly string[];
  /** Writes without a pause until so many are acknowledged in all. */
  until(count: number): Promise<void>;
  /** Sends nothing more and waits until all that was sent is acknowledged. */
  rest(): Promise<void>;
  resume(): void;
  close(): void;
}

interface WritersSettings {
  readonly people: readonly Person[];
  /** Where each of them posts, in turn. */
  readonly urls: readonly string[];
  /** The first is the hot one: every other message goes there. */
  readonly threadIds: readonly string[];
}

/** Members who post in turn in one thread or another, each through an outbox. */
export async function startWriters({ people, urls, threadIds }: WritersSettings): Promise<Writers> {
  const acknowledged: Acknowledged[] = [];
  const refused: string[] = [];
  let isResting = false;
  let isOver = false;
  let isHurried = false;

  const outboxes = await Promise.all(
    people.map(({ token }, at) => openOutbox({ url: `${urls[at % urls.length]}/graphql`, token })),
  );

  const noteRefused = (outcome: Outcome) => {
    if (!outcome.isSent) refused.push(JSON.stringify(outcome.errors));
  };

  async function write(writer: number): Promise<void> {
    const outbox = outboxes[writer];
    for (let count = 0; outbox && !isOver; count += 1) {
      while (isResting && !isOver) await pause(20);
      if (isOver) return;
      const threadId = threadIds[count % 2 === 0 ? 0 : 1 + ((writer + count) % (threadIds.length - 1))] ?? '';
      const intention = `w${writer}-${count}`;
      const outcome = await outbox.send(post, { threadId, text: intention + filler });
      noteRefused(outcome);
      if (outcome.isSent) acknowledged.push({ threadId, intention });
      const messageId = outcome.isSent && (outcome.payload['message'] as { id: string }).id;
      if (messageId && count % editEvery === 0)
        noteRefused(await outbox.send(edit, { messageId, text: `${intention} edited` }));
      if (!isHurried) await pause(Math.random() * longestPauseMs);
    }
  }

  const all = people.map((_person, writer) => write(writer));
  return {
    acknowledged,
    refused,
    async until(count) {
      isHurried = true;
      while (acknowledged.length < count) await pause(20);
      isHurried = false;
    },
    async rest() {
      isResting = true;
      while (outboxes.some(({ waiting }) => waiting.length > 0)) await pause(20);
    },
    resume() {
      isResting = false;
    },
    close() {
      isOver = true;
      for (const outbox of outboxes) outbox.close();
      void Promise.all(all);
    },
  };
}
