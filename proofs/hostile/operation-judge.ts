import type { Measured } from './measured';
import type { Hostile } from './operations/hostile';
import { type Told, tellsInside } from './told';
import type { Transport } from './transports';

/** What was seen of one hostile operation on one way. */
export interface Judged {
  readonly name: string;
  readonly transport: string;
  readonly cpuMs: number;
  /** Why it was not refused as it should be, a sentence each. */
  readonly faults: readonly string[];
}

export const mostCpuMs = 100;
/** Each time a little otherwise, so that nothing is known from the time before. The median is what counts: others may be busy. */
const tries = 3;

const isRefusal = ({ status }: Told) =>
  status === 0 || (status >= 400 && status < 500) || (status >= 4_400 && status < 4_500) || status === 1_009;

/** Why this is no refusal such as it should be. */
export function faultsOf(told: Told, about?: string): string[] {
  const isClose = told.status > 1_000;
  return [
    ...(isRefusal(told) ? [] : [`was answered ${told.status}`]),
    ...(told.hasData ? ['was given data'] : []),
    ...(isClose || told.code === 'BAD_USER_INPUT' ? [] : [`has the code ${told.code}`]),
    ...(isClose || about === undefined || told.about === about
      ? []
      : [`names ${told.about} where it should name ${about}`]),
    ...(tellsInside(told) ? [`tells what is inside: ${told.text.slice(0, 200)}`] : []),
  ];
}

/** Asks for it some times, and measures what the server's process takes for it. */
export async function judge(server: Measured, transport: Transport, hostile: Hostile): Promise<Judged> {
  const { name, query, variables, operationName, about } = hostile;
  const faults = new Set<string>();
  const times: number[] = [];
  for (let at = 0; at < tries; at += 1) {
    await transport.ready();
    const before = await server.cpuMs();
    const told = await transport.ask({ query: `${query}\n# ${at}`, variables, operationName });
    times.push((await server.cpuMs()) - before);
    for (const fault of faultsOf(told, about)) faults.add(fault);
  }
  const cpuMs = times.sort((one, other) => one - other)[Math.floor(tries / 2)] ?? Number.NaN;
  if (!(cpuMs < mostCpuMs)) faults.add(`took ${Math.round(cpuMs)} ms of CPU`);
  return { name, transport: transport.name, cpuMs, faults: [...faults] };
}

/** All of them on one way, one after the other: what is measured is theirs alone. */
export async function judgeAll(
  server: Measured,
  transport: Transport,
  all: readonly Hostile[],
): Promise<Judged[]> {
  const judged: Judged[] = [];
  // What comes first pays for what is compiled at first.
  for (const one of all.slice(0, 3)) await judge(server, transport, one);
  for (const one of all) judged.push(await judge(server, transport, one));
  await transport.close();
  return judged;
}

export const sentencesOf = (all: readonly Judged[]): string[] =>
  all.flatMap(({ name, transport, faults }) =>
    faults.length > 0 ? [`${name}, over ${transport}: ${faults.join('; ')}.`] : [],
  );
