import { openBetween } from '../between';
import { findings } from './audit';
import { blindTellers, compareForms, type Teller } from './costs';
import { refuseFrames } from './frames';
import { laxServers } from './lax-servers';
import { type Measured, openGateway, openProcess } from './measured';
import { judgeAll, sentencesOf } from './operation-judge';
import type { Hostile } from './operations/hostile';
import { hostileOperations } from './operations/operations';
import { refuseRequests } from './requests';
import { overHttp, overSocket } from './transports';

interface Seeds {
  readonly caught: number;
  readonly of: number;
  readonly missed: readonly string[];
}

type Judge = (server: Measured, all: readonly Hostile[]) => Promise<string[]>;

const judgeHttp: Judge = async (server, all) =>
  sentencesOf(await judgeAll(server, overHttp(server.url), all));
const judgeSocket: Judge = async (server, all) =>
  sentencesOf(await judgeAll(server, overSocket(server.url), all));

/** Enough of the operations to see whether a server refuses. */
const some = hostileOperations.filter((_one, at) => at % 9 === 0);
const introspecting = hostileOperations.filter(({ name }) => name.startsWith('introspection'));

/** Servers that lack a guard, and doors that count blindly: how many of them are found out. */
export async function catchSeededServers(
  closers: Parameters<typeof openGateway>[0],
  {
    journey,
    gateway,
    tell,
    wanted,
  }: {
    readonly journey: Parameters<typeof openGateway>[1];
    readonly gateway: Measured;
    readonly tell: Teller;
    readonly wanted: Parameters<typeof compareForms>[1];
  },
): Promise<Seeds> {
  const seeds: Record<string, () => Promise<readonly unknown[]>> = {};
  for (const [name, change] of Object.entries(laxServers)) {
    seeds[name] = async () => {
      const lax = await openBetween(gateway.url, change);
      try {
        const server = { ...gateway, url: lax.url };
        return [
          ...(await refuseRequests(lax.url)),
          ...(await findings(lax.url)),
          ...(await judgeHttp(server, some)),
        ];
      } finally {
        await lax.close();
      }
    };
  }
  const open = await openGateway(closers, journey, { HAMEAU_INTROSPECTION: 'true' });
  seeds['introspection is answered'] = () => judgeHttp(open, introspecting);
  seeds['introspection is answered on sockets'] = () => judgeSocket(open, introspecting);
  seeds['an audit finds introspection'] = () => findings(open.url);
  const unguarded = await openProcess(closers, 'unguarded-process.js', {});
  seeds['nothing is limited'] = () => judgeHttp(unguarded, some);
  seeds['nothing is limited on sockets'] = () => judgeSocket(unguarded, some);
  seeds['frames are not limited'] = () => refuseFrames(unguarded.url);
  for (const [name, blind] of Object.entries(blindTellers))
    seeds[name] = async () => (await compareForms((asked) => tell(blind(asked)), wanted)).different;

  const missed: string[] = [];
  for (const [name, look] of Object.entries(seeds)) if ((await look()).length === 0) missed.push(name);
  return { caught: Object.keys(seeds).length - missed.length, of: Object.keys(seeds).length, missed };
}
