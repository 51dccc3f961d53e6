import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../kit/service';

const mostMs = 60_000;

/** Waits until services have read what others told so far: before that they show too little. Answers whether they did within a minute. */
export async function haveCaughtUp(services: readonly Service[]): Promise<boolean> {
  const isReady = (one: Service) =>
    one.ready().then(
      ({ ready }) => ready,
      () => false,
    );
  for (const end = performance.now() + mostMs; performance.now() < end; await pause(50)) {
    if ((await Promise.all(services.map(isReady))).every(Boolean)) return true;
  }
  return false;
}
