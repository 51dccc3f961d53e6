import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askedOnce, type Hameau, untilFound } from '../hameau';

const longestMs = 300_000;

const query = '{ members(first: 20) { nodes { displayName profile { headline } } } }';

export interface Times {
  /** Until PostgreSQL takes connections; null where its data is kept elsewhere. */
  readonly databaseSeconds: number | null;
  /** Until the first answer at all. */
  readonly answerSeconds: number;
  /** Until an answer shows a page of members: the followers have then taken over what the others told. */
  readonly membersSeconds: number;
}

export async function timesOf(hameau: Hameau, folder: string, startedAt: number): Promise<Times> {
  let databaseSeconds: number | null = null;
  let answerSeconds: number | null = null;
  const soFar = () => (performance.now() - startedAt) / 1_000;

  const membersSeconds = await untilFound(hameau, longestMs, async () => {
    if (databaseSeconds === null && (await isDatabaseUp(folder))) databaseSeconds = soFar();
    const answer = await askedOnce(hameau.url, { query });
    if (answer?.status !== 200) return null;
    answerSeconds ??= soFar();
    const shown = answer.text.split('"displayName"').length - 1;
    return shown === 20 ? soFar() : null;
  });
  return { databaseSeconds, answerSeconds: answerSeconds ?? membersSeconds, membersSeconds };
}

/** PostgreSQL writes its state into the 8th line of its pid file. */
async function isDatabaseUp(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n')[7]?.trim() === 'ready';
}
