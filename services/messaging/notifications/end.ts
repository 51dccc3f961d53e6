import type { DataSource } from 'typeorm';
import type { LiveCursors } from '../../../kit/live-cursor';
import type { Viewer } from '../../../kit/viewer';
import { viewerValues } from '../threads/thread.policy';
import { logOf } from './notification.row';
import { END } from './notification-statements';

/** The cursor of now in the log of what a member is told: whoever reads on from it is told of everything that comes later. */
export async function endOfNotifications(
  db: DataSource,
  cursors: LiveCursors,
  viewer: Viewer,
): Promise<string> {
  const [end]: [{ epoch: string; seq: number; stamp: string }] = await db.query(END, [
    ...viewerValues(viewer),
  ]);
  const at = [end.seq, Number(end.stamp)];
  return cursors.close({ log: logOf(viewer.memberId), epoch: end.epoch, at, people: [] });
}
