import { cursorOf } from '../../kit/page';
import { askedOnce, type Hameau, startHameau, untilReady } from '../hameau';
import type { OpenContender, Subject } from './contender';
import { someone } from './import';
import { byScope, bySlug, signIn } from './operations';
import type { Position } from './positions';
import { pageSize } from './sizes';

const startsWithinMs = 60_000;

const cursorAt = ({ joinedAt, memberId }: Position) => cursorOf(['NEWEST', joinedAt, memberId]);

/** The product through its public endpoint, with the list asked for in both ways it can be. */
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
    const members: Subject = {
      ...shared,
      name,
      request: (position) => operation(byScope, { regionId: position.regionId }, position),
    };
    const region: Subject = {
      ...shared,
      name: `${name}, region`,
      request: (position) => operation(bySlug, { slug: position.slug }, position),
    };
    const signedIn: Subject = {
      ...members,
      name: `${name}, signed in`,
      isPublic: false,
      headers: async () => ({ ...(await anyone()), authorization: `Bearer ${await tokenFrom(hameau)}` }),
    };
    const subjects = apart ? [members, region] : [members, region, signedIn];
    return { pid: hameau.child.pid, subjects, close: hameau.child.close };
  };

const operation = (query: string, where: object, position: Position) => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables: { ...where, first: pageSize, after: cursorAt(position) } }),
});

async function tokenFrom({ url }: Hameau): Promise<string> {
  const answer = await askedOnce(url, { query: signIn, variables: { input: someone } });
  const token = /"accessToken":"([^"]+)"/.exec(answer?.text ?? '')?.[1];
  if (!token) throw new Error(`${someone.email} could not sign in: ${answer?.text}`);
  return token;
}
