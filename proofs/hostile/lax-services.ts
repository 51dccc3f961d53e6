import { sign, signedHeaders } from '../../kit/signature';
import { serviceNames } from '../../scripts/services';
import { openBetween, type Passing } from '../between';
import { forge } from './internal-calls';

/** Services that take calls for signed that are not, by which. */
const lax: Readonly<Record<string, (passing: Passing) => boolean>> = {
  'any call': () => true,
  'a call that was signed once': ({ headers }) => headers[signedHeaders.signature] !== undefined,
};

/** Signs what passes anew, as if the service did not look. */
export async function catchLaxServices(urlOf: (service: string) => string, key: Buffer, seed: number) {
  const missed: string[] = [];
  for (const [name, isTaken] of Object.entries(lax)) {
    const asksOf =
      (to: string) =>
      (passing: Passing): Passing => {
        if (!isTaken(passing)) return passing;
        const { method, path, headers } = passing;
        const signed = sign(key, { to, method, path, body: passing.body, asking: '' });
        return { ...passing, headers: { ...headers, ...signed } };
      };
    const opened = await Promise.all(
      serviceNames.map((service) => openBetween(urlOf(service), { asks: asksOf(service) })),
    );
    const urls = new Map(serviceNames.map((service, at) => [service, opened[at]?.url ?? '']));
    const { faults } = await forge((service) => urls.get(service) ?? '', key, 1, seed);
    const ofCalls = faults.filter((fault) => fault.startsWith('A call'));
    if (ofCalls.length === 0) missed.push(`services that take ${name}`);
    await Promise.all(opened.map((one) => one.close()));
  }
  return { of: Object.keys(lax).length, missed };
}
