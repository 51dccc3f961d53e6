import { freePort } from '../../kit/testing/free-port';
import { type Journey, openJourney } from './journey.fixtures';

/** The page of a region for people, on the pages of the partner `town-hall`. */
export const pathOf = (rest = '', region = 'belleme') => `/embed/regions/${region}?partner=town-hall${rest}`;

/** The same for programs. */
export const jsonOf = (rest = '', region = 'belleme') => pathOf(rest, region).replace('?', '.json?');

export const getFrom =
  (journey: Journey) =>
  async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(journey.url + path, { method, headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

/** A journey whose addresses lead to it: what pages link to can be followed. */
export async function openOnItsOwnAddress(): Promise<Journey> {
  const port = await freePort();
  return openJourney({ HAMEAU_PORT: String(port), HAMEAU_PUBLIC_URL: `http://localhost:${port}` });
}
