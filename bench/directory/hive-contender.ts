import { anonymous } from '../../kit/viewer';
import { keyIn } from '../../scripts/key';
import { readSchema } from '../../scripts/schemas';
import { startHameau, untilReady } from '../hameau';
import type { OpenContender } from './contender';
import { inRegion, inScope } from './hameau-contender';
import { openOther } from './other-process';

const startsWithinMs = 60_000;

/** Hive Gateway before the product's own services, which run apart; our gateway runs too and is asked nothing. */
export const openHive =
  (name: string): OpenContender =>
  async ({ folder, env }) => {
    const hameau = await startHameau(folder, env, { apart: true, settings: { HAMEAU_DEMO: 'false' } });
    try {
      await untilReady(hameau, startsWithinMs);
      const settings = {
        supergraph: supergraphAt(hameau.serviceUrls),
        key: (await keyIn(folder)).toString('base64url'),
        asking: Buffer.from(JSON.stringify(anonymous)).toString('base64url'),
      };
      const { child, url } = await openOther('hive.mjs', settings, env);
      const headers = async () => ({ 'content-type': 'application/json' });
      const shared = { url, method: 'POST', isPublic: true, headers } as const;
      return {
        pids: [child.pid, hameau.child.pid],
        subjects: [
          { ...shared, name, request: inScope },
          { ...shared, name: `${name}, region`, request: inRegion },
        ],
        close: async () => {
          await child.close();
          await hameau.child.close();
        },
      };
    } catch (error) {
      await hameau.child.close();
      throw error;
    }
  };

/** The committed supergraph names its services by addresses that nobody has. */
const supergraphAt = (serviceUrls: ReadonlyMap<string, string>): string =>
  [...serviceUrls].reduce(
    (text, [service, url]) => text.replace(`http://${service}.hameau.internal`, url),
    readSchema('supergraph.graphql'),
  );
