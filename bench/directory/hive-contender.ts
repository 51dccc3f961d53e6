import { anonymous } from '../../kit/viewer';
import { keyIn } from '../../scripts/key';
import { readSchema } from '../../scripts/schemas';
import type { OpenContender } from './contender';
import { inRegion, inScope } from './hameau-contender';
import { openOther } from './other-process';

/** Hive Gateway before the services of the Hameau that runs apart, whose own gateway is asked nothing meanwhile. */
export const openHive =
  (name: string): OpenContender =>
  async ({ folder, env, opened }) => {
    const apart = opened.find(({ serviceUrls }) => serviceUrls && serviceUrls.size > 0);
    if (!apart?.serviceUrls)
      throw new Error(`${name} needs a Hameau whose services run apart, opened before.`);
    const settings = {
      supergraph: supergraphAt(apart.serviceUrls),
      key: (await keyIn(folder)).toString('base64url'),
      asking: Buffer.from(JSON.stringify(anonymous)).toString('base64url'),
      /** Whom a call is for, by where it goes. */
      names: Object.fromEntries(
        [...apart.serviceUrls].map(([service, url]) => [new URL(url).origin, service]),
      ),
    };
    const { child, url } = await openOther('hive.mjs', settings, env);
    const headers = async () => ({ 'content-type': 'application/json' });
    const shared = { url, method: 'POST', isPublic: true, headers } as const;
    return {
      pids: [child.pid, ...apart.pids],
      close: child.close,
      subjects: [
        { ...shared, name, request: inScope },
        { ...shared, name: `${name}, region`, request: inRegion },
      ],
    };
  };

/** The committed supergraph names its services by addresses that nobody has. */
const supergraphAt = (serviceUrls: ReadonlyMap<string, string>): string =>
  [...serviceUrls].reduce(
    (text, [service, url]) => text.replace(`http://${service}.hameau.internal`, url),
    readSchema('supergraph.graphql'),
  );
