import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../kit/errors';
import { isLockTimeout, isUniqueViolation } from '../../../kit/postgres';

interface Changing {
  change<Result>(work: (within: EntityManager) => Promise<Result>): Promise<Result>;
}

/** Two that met: two tries with one clientId, or two placements of one thread. The later one is ended, and sees what the earlier wrote. */
const meetings = [
  'thread_events_client_id_taken',
  'thread_placements_position_taken',
  'moderation_actions_client_id_taken',
];

/** Runs a writing in a transaction of its own, and once more if it met another. */
export async function writeOnce<Result>(
  { change }: Changing,
  write: (within: EntityManager) => Promise<Result>,
): Promise<Result> {
  try {
    return await change(write);
  } catch (error) {
    if (isLockTimeout(error)) throw busy();
    if (!meetings.some((constraint) => isUniqueViolation(error, constraint))) throw error;
    return change(write);
  }
}

/** A system's fault, not the author's: their client tries again by itself, and the clientId keeps that from doubling. */
const busy = (): Refusal =>
  new Refusal('UNAVAILABLE', {
    en: 'This thread is busy at the moment, and nothing was posted. Try again with the same clientId.',
    fr: 'Ce fil est occupé en ce moment, et rien n’a été publié. Réessayez avec le même clientId.',
  });
