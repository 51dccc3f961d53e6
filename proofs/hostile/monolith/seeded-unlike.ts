import { openEngine } from '../../../gateway/engine';
import { shownOfRequest } from '../../../gateway/errors';
import { schemaOf } from '../../../gateway/journeys/everything.fixtures';
import { Refused } from '../../../gateway/limits/refused';
import { openNodes } from '../../../gateway/nodes/main';
import { linkWithin } from '../../../kit/link';
import { logOf } from '../../../kit/log';
import type { Executed, Link } from '../../../kit/service';
import type { Viewer } from '../../../kit/viewer';
import { readSchema } from '../../../scripts/schemas';
import { compareWith, type Teller } from './comparison';
import { openMonolith } from './monolith';
import type { Stage } from './stage';

const log = logOf('monolith', 'silent');
/** Each is caught at its first operation of these that is answered otherwise. */
const most = 2_000;

/** Ways to a service that are wrong. */
const wrongWays: Readonly<Record<string, (link: Link) => Link['graph']>> = {
  'a gateway that gives an answer of before'(link) {
    const before = new Map<string, Promise<Executed>>();
    return (request, ...rest) => {
      const answer = before.get(request.query) ?? link.graph(request, ...rest);
      before.set(request.query, answer);
      return answer;
    };
  },
  'a gateway that forgets who asks': (link) => (request, asking, deadlineMs) =>
    link.graph(request, { ...asking, viewer: null }, deadlineMs),
  'a gateway that loses an entity': (link) => async (request, asking, deadlineMs) => {
    const answer = await link.graph(request, asking, deadlineMs);
    const entities = answer.data?.['_entities'];
    if (!Array.isArray(entities) || entities.length < 2) return answer;
    return { ...answer, data: { ...answer.data, _entities: [...entities.slice(0, -1), null] } };
  },
};

/** What a monolith could forget of who asks. */
const forgetful: Readonly<Record<string, (viewer: Viewer) => Viewer | null>> = {
  'a monolith that forgets blocks': (viewer) => ({ ...viewer, blocked: [] }),
  'a monolith that forgets who belongs where': (viewer) => ({ ...viewer, memberships: [] }),
};

/** Gateways and monoliths with a bug that makes them unlike: which of them nobody noticed. */
export async function catchUnlike({ links, services, gateway, wanted }: Stage, seed: number) {
  const compare = (tell: Teller, parts = services) =>
    compareWith(tell, openMonolith(parts, schemaOf('api')), { ...wanted, seed, count: most, most: 1 });
  const seeds: Record<string, () => ReturnType<typeof compare>> = {};
  for (const [name, wrong] of Object.entries(wrongWays)) {
    seeds[name] = async () => {
      const { tell, close } = await openWrong(links, wrong);
      return compare(tell).finally(close);
    };
  }
  for (const [name, forget] of Object.entries(forgetful)) {
    const parts = services.map((service) => ({
      ...service,
      contextFor: (asking: Parameters<typeof service.contextFor>[0]) =>
        service.contextFor({ ...asking, viewer: asking.viewer && forget(asking.viewer) }),
    }));
    seeds[name] = () => compare(gateway, parts);
  }
  const missed: string[] = [];
  for (const [name, look] of Object.entries(seeds)) if ((await look()).faults.length === 0) missed.push(name);
  return { missed, of: Object.keys(seeds).length };
}

/** The engine of the gateway, whose way to directory is wrong. */
async function openWrong({ directory, ...others }: Stage['links'], wrong: (link: Link) => Link['graph']) {
  if (!directory) throw new Error('There is no way to directory.');
  const links = { ...others, directory: { ...directory, graph: wrong(directory) } };
  const nodes = linkWithin(openNodes({ links, log }));
  const engine = await openEngine({
    ...{ log, links: { ...links, gateway: nodes }, supergraphSdl: readSchema('supergraph.graphql') },
    ...{ introspection: false, planningBudgetMs: 1e9 },
  });
  const tell: Teller = async (asked, { asking }) => {
    try {
      const admitted = engine.door.admit(asked, 'monolith');
      const { data, errors } = await engine.run(asked, admitted, { asking, address: 'monolith' });
      return { status: 200, data, errors };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: 400, errors: error.errors.map(shownOfRequest) };
    }
  };
  return { tell, close: () => engine.close() };
}
