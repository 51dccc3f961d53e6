import { type DocumentNode, type ExecutionResult, execute } from 'graphql';
import { compiledOf } from './compiled';
import { documentsOf } from './documents';
import { masked } from './mask';
import type { Executed, GraphRequest, Service } from './service';
import type { Asking } from './viewer';

/**
 * Runs operations against a service. A document is parsed and validated once, and compiled when it comes again: the gateway sends few
 * shapes, often.
 */
export function executorOf(service: Service) {
  const prepare = documentsOf(service.schema);
  const compiledFor = compiledOf(service.schema);
  return async (request: GraphRequest, asking: Asking): Promise<Executed> => {
    const { document, errors } = prepare(request.query);
    if (!document || errors.length > 0) return shown(service, asking, { errors });
    const compiled = compiledFor(document, request.operationName);
    if (compiled) {
      const found = await compiled.query(service.contextFor(asking), request.variables ?? {});
      if (!found.errors) return { ...found, written: () => compiled.stringify(found) };
    }
    return shown(service, asking, await execute(argumentsFor(service, document, { request, asking })));
  };
}

interface Running {
  readonly request: GraphRequest;
  readonly asking: Asking;
}

/** As graphql-js takes an operation. */
export const argumentsFor = (service: Service, document: DocumentNode, { request, asking }: Running) => ({
  schema: service.schema,
  document,
  contextValue: service.contextFor(asking),
  variableValues: request.variables ?? {},
  operationName: request.operationName ?? null,
});

/** An answer with its errors as they may leave the service. */
export function shown(service: Service, asking: Asking, result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => masked(error, service.log, asking.requestId));
  return { ...result, errors: errors as never };
}
