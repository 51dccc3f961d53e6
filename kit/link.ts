import { Pool } from 'undici';
import { type Code, codes, Refusal, unavailable } from './errors';
import { executorOf } from './execute';
import { unavailableIfAway } from './postgres';
import type { GraphRequest, Link, Readiness, Service } from './service';
import { sign } from './signature';
import type { Asking } from './viewer';

const callDeadlineMs = 3_000;

const tickMs = 100;

/**
 * The work, or `unavailable` once the deadline is over. The work itself goes on; its statement_timeout ends it. Counted in ticks: while this
 * process is too busy to listen, as with a large plan, no time passes for what might have answered long ago.
 */
async function within<Answer>(deadlineMs: number, name: string, work: Promise<Answer>): Promise<Answer> {
  const tooLate = () => unavailable(new Error(`${name} took longer than ${deadlineMs} ms`));
  const step = Math.min(tickMs, deadlineMs);
  let leftMs = deadlineMs;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      leftMs -= step;
      if (leftMs <= 0) reject(tooLate());
    }, step);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearInterval(timer);
  }
}

/** To a service of this process: no socket, no JSON, documents prepared once. */
export function linkWithin(service: Service): Link {
  const run = executorOf(service);
  return {
    schema: service.schema,
    graph: (request, asking, deadlineMs) => within(deadlineMs, service.name, run(request, asking)),
    call: (name, input, deadlineMs = callDeadlineMs) => {
      const call = service.calls[name];
      if (!call) throw new Error(`${service.name} has no call ${name}.`);
      const answering = call(input as never).catch((error: unknown) => {
        throw unavailableIfAway(error);
      });
      return within(deadlineMs, service.name, answering);
    },
    ready: () => service.ready(),
    close: async () => {},
  };
}

/** To a service of another process: signed, over kept connections, never waiting longer than the deadline. */
export function linkOver(name: string, url: string, key: Buffer): Link {
  const pool = new Pool(url, {
    connections: 32,
    connectTimeout: 1_000,
    keepAliveTimeout: 30_000,
    keepAliveMaxTimeout: 30_000,
  });

  async function post(path: string, input: unknown, asking: string, deadlineMs: number): Promise<unknown> {
    const body = JSON.stringify(input);
    const signed = sign(key, { to: name, method: 'POST', path, body, asking });
    try {
      const response = await pool.request({
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', ...signed },
        body,
        signal: AbortSignal.timeout(Math.ceil(deadlineMs)), // It takes whole numbers only.
      });
      const answer = (await response.body.json()) as Record<string, unknown>;
      if (response.statusCode === 200 && answer !== null && typeof answer === 'object') return answer;
      throw new Error(`${name} answered ${response.statusCode} to ${path}`);
    } catch (error) {
      throw unavailable(error);
    }
  }

  return {
    graph: async (request: GraphRequest, asking: Asking, deadlineMs: number) => {
      const asked = Buffer.from(JSON.stringify(asking)).toString('base64url');
      return (await post('/graph', request, asked, deadlineMs)) as never;
    },
    call: async (call, input, deadlineMs = callDeadlineMs) => {
      const { answer, refused } = (await post(`/calls/${call}`, input, '', deadlineMs)) as {
        answer?: unknown;
        refused?: { code: Code; words: Refusal['words']; field?: string };
      };
      if (refused && codes.includes(refused.code))
        throw new Refusal(refused.code, refused.words, refused.field);
      return answer;
    },
    ready: async () => {
      const response = await pool.request({
        method: 'GET',
        path: '/readyz',
        signal: AbortSignal.timeout(1_500),
      });
      const answer = (await response.body.json()) as Readiness | null;
      if (typeof answer?.ready !== 'boolean')
        throw unavailable(new Error(`${name} does not say whether it is ready`));
      return answer;
    },
    close: () => pool.destroy(),
  };
}
