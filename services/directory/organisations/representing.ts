import type { EntityManager } from 'typeorm';
import { conflict } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';

/** Bounds `Member.organisations`, which is a plain list. */
const mostRepresented = 50;

/** An invitation waits for so long. One that was declined is not repeated before that: no has been said. */
const waitsMs = 30 * 86_400_000;
export const lapsedAt = (now: Date): Date => new Date(now.getTime() - waitsMs);

/** Only under the lock of the person. */
export async function assertMayRepresentMore(within: EntityManager, { memberId }: Viewer): Promise<void> {
  const [{ count }] = await within.query(
    `select count(*)::int as count from organisation_representatives where member_id = $1 and status = 'ACCEPTED'`,
    [memberId],
  );
  if (count < mostRepresented) return;
  throw conflict({
    en: `You represent ${count} organisations; that is the most.`,
    fr: `Vous représentez ${count} organisations : c’est le maximum.`,
  });
}
