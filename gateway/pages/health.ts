import type { RequestHandler } from 'express';
import type { Link, Links, Readiness } from '../../kit/service';

const longestMs = 1_500;

async function readinessOf(link: Link): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false }), longestMs);
  });
  try {
    return await Promise.race([link.ready(), late]);
  } catch {
    return { ready: false };
  } finally {
    clearTimeout(timer);
  }
}

export type States = readonly (readonly [service: string, readiness: Readiness])[];

/** What each service says of itself; not ready if it does not say so in time. */
export const statesOf = (links: Links): Promise<States> =>
  Promise.all(Object.entries(links).map(async ([name, link]) => [name, await readinessOf(link)] as const));

/** 200 while the gateway takes requests and every service answers; 503 otherwise, saying which does not. */
export function readiness(links: Links, isClosing: () => boolean): RequestHandler {
  return async (_request, response) => {
    const states = await statesOf(links);
    const isReady = !isClosing() && states.every(([, { ready }]) => ready);
    response.setHeader('cache-control', 'no-store');
    response.status(isReady ? 200 : 503).json({ ready: isReady, services: Object.fromEntries(states) });
  };
}
