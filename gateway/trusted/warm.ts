import { Kind, parse } from 'graphql';
import type { Log } from '../../kit/log';
import type { Engine } from '../engine';
import { samplesFor } from './samples';

/**
 * Plans the operations of documents that will be asked, and asks nobody for anything: the first who does ask waits for no plan. A document that
 * does not fit the graph (any more) is told in the log, and refused like any other when it is asked.
 */
export async function warm(
  engine: Engine,
  documents: Iterable<readonly [id: string, query: string]>,
  log: Log,
): Promise<void> {
  for (const [id, query] of documents) {
    try {
      await planAll(engine, id, query);
    } catch (error) {
      log.warn({ document: id, err: error }, 'a trusted document does not fit the graph');
    }
  }
}

async function planAll(engine: Engine, id: string, query: string): Promise<void> {
  for (const one of parse(query).definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION) continue;
    const asked = { query, operationName: one.name?.value, variables: samplesFor(engine.schema, one) };
    await engine.plan(asked, `document ${id}`);
  }
}
