import type { RequestHandler } from 'express';
import { Counter, Gauge, Registry } from 'prom-client';
import type { Links } from '../../kit/service';
import type { Engine } from '../engine';
import { isLocal } from '../http/local';
import type { Live } from '../live/counts';
import { type States, statesOf } from './health';

interface Watched {
  readonly links: Links;
  readonly engine: Pick<Engine, 'counts' | 'breakers'>;
  live(): Live;
}

/** What this process counts and how far services are behind those they follow, as Prometheus reads it. For this machine only. */
export function metricsPage({ links, engine, live }: Watched): RequestHandler {
  const registry = new Registry();
  const registers = [registry];
  let states: States = [];
  new Gauge({
    name: 'hameau_ready',
    help: 'Whether a service answers as it should: 1 or 0.',
    labelNames: ['service'],
    registers,
    collect() {
      for (const [service, { ready }] of states) this.set({ service }, ready ? 1 : 0);
    },
  });
  new Gauge({
    name: 'hameau_follow_lag_seconds',
    help: 'Seconds since a service had taken over all that another one told.',
    labelNames: ['service', 'follows'],
    registers,
    collect() {
      this.reset();
      for (const [service, { lagSeconds }] of states) {
        for (const [follows, lag] of Object.entries((lagSeconds ?? {}) as Record<string, number | null>))
          if (lag !== null) this.set({ service, follows }, lag);
      }
    },
  });
  new Gauge({
    name: 'hameau_service_resting',
    help: 'Whether a service failed so often that it is not asked for a while: 1 or 0.',
    labelNames: ['service'],
    registers,
    collect() {
      for (const [service, { isOpen }] of Object.entries(engine.breakers))
        this.set({ service }, isOpen ? 1 : 0);
    },
  });
  counter(
    registers,
    'hameau_answers_total',
    'Operations answered, by the way they took.',
    'way',
    () => engine.counts,
  );
  counter(
    registers,
    'hameau_live_total',
    'What the live hub did, by what it is.',
    'what',
    () => live().counts,
  );
  new Gauge({
    name: 'hameau_live_groups',
    help: 'Groups of readers who are told the same.',
    registers,
    collect() {
      this.set(live().groupCount());
    },
  });

  return async (request, response, next) => {
    if (!isLocal(request)) return next();
    states = await statesOf(links);
    response.setHeader('cache-control', 'no-store');
    response.type(registry.contentType).send(await registry.metrics());
  };
}

/** Numbers that are counted elsewhere and only grow. */
function counter(
  registers: Registry[],
  name: string,
  help: string,
  label: string,
  counts: () => object,
): void {
  new Counter({
    ...{ name, help, labelNames: [label], registers },
    collect() {
      this.reset();
      for (const [value, count] of Object.entries(counts())) this.inc({ [label]: value }, count);
    },
  });
}
