import { cursorOf } from '../../kit/page';
import { askedOnce, type Hameau, startHameau, untilReady } from '../hameau';
import type { OpenContender, Subject } from './contender';
import { someone } from './import';
import { byScope, bySlug, operation, signIn } from './operations';
import type { Position } from './positions';

const startsWithinMs = 60_000;
/** An access token is valid for five minutes; a window takes some seconds. */
const tokenLastsMs = 200_000;

const cursorAt = ({ joinedAt, memberId }: Position) => cursorOf(['NEWEST', joinedAt, memberId]);

/** The list in both ways it can be asked for. */
export const inScope = (position: Position) =>
  operation(byScope, { regionId: position.regionId }, cursorAt(position));
export const inRegion = (position: Position) =>
  operation(bySlug, { slug: position.slug }, cursorAt(position));

/** The product through its public endpoint. */
export const openHameau =
  (name: string, { apart }: { apart: boolean }): OpenContender =>
  async ({ folder, env }) => {
    const hameau = await startHameau(folder, env, { apart, settings: { HAMEAU_DEMO: 'false' } });
    try {
      await untilReady(hameau, startsWithinMs);
    } catch (error) {
      await hameau.child.close();
      throw error;
    }
    const anyone = async () => ({ 'content-type': 'application/json' });
    const shared = { url: hameau.url, method: 'POST', isPublic: true, headers: anyone } as const;
    const token = keptFor(tokenLastsMs, () => tokenFrom(hameau));
    const members: Subject = {
      ...shared,
      name,
      request: inScope,
    };
    const region: Subject = {
      ...shared,
      name: `${name}, region`,
      request: inRegion,
    };
    const signedIn: Subject = {
      ...members,
      name: `${name}, signed in`,
      isPublic: false,
      headers: async () => ({ ...(await anyone()), authorization: `Bearer ${await token()}` }),
    };
    const subjects = apart ? [members, region] : [members, region, signedIn];
    const { child, serviceUrls } = hameau;
    return { pids: [child.pid], subjects, serviceUrls, close: child.close };
  };

/** Signing in too often is refused, and a bench may be run again. */
function keptFor<Value>(ms: number, make: () => Promise<Value>): () => Promise<Value> {
  let last: { readonly value: Promise<Value>; readonly at: number } | undefined;
  return () => {
    if (!last || performance.now() - last.at > ms) last = { value: make(), at: performance.now() };
    return last.value;
  };
}

async function tokenFrom({ url }: Hameau): Promise<string> {
  const answer = await askedOnce(url, { query: signIn, variables: { input: someone } });
  const token = /"accessToken":"([^"]+)"/.exec(answer?.text ?? '')?.[1];
  if (!token) throw new Error(`${someone.email} could not sign in: ${answer?.text}`);
  return token;
}
