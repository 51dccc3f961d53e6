import type { Log } from '../kit/log';

/** So many failures in a row, and a service is not asked any more; one success between them, and they are counted anew. */
const mostFailures = 5;
/** Then one call goes through, and what comes of it decides. */
const restMs = 2_000;

/** Of one service: while it is open, the service is not asked. */
export interface Breaker {
  readonly isOpen: boolean;
  /** May this call be made? Whoever is told so says what came of it. */
  lets(): boolean;
  succeeded(): void;
  failed(): void;
}

/**
 * A service that fails again and again is given a rest: those who ask for it get the rest of their answer at once instead of waiting
 * for a deadline each. Others who come while one tries again do not wait for it, which is why this is no library's.
 */
export function breakerOf(service: string, log: Log, now: () => number = () => performance.now()): Breaker {
  let failures = 0;
  let openUntil: number | null = null;

  return {
    get isOpen() {
      return openUntil !== null;
    },
    lets() {
      if (openUntil === null) return true;
      if (now() < openUntil) return false;
      openUntil = now() + restMs;
      return true;
    },
    succeeded() {
      if (openUntil !== null) log.warn({ service }, 'a service answers again');
      failures = 0;
      openUntil = null;
    },
    failed() {
      failures += 1;
      if (failures < mostFailures) return;
      if (openUntil === null) log.warn({ service, failures }, 'a service is not asked for a while');
      openUntil = now() + restMs;
    },
  };
}
