import type { Executed, GraphRequest } from '../kit/service';

/** What a service was asked for a client's request, and its answer, which may be on its way. */
interface Kept {
  readonly service: string;
  readonly request: GraphRequest;
  readonly answer: Promise<Executed | null>;
}
export type Answers = Kept[];

/** Without the name that the client gave its operation: what differs by that alone is one document to a service. */
export const withoutName = (query: string): string => query.replace(/^query\s+\w+/, 'query');

const keyOf = (service: string, { query, variables }: GraphRequest) =>
  JSON.stringify([service, withoutName(query), variables]);

/** What a service was asked already. Compared only here: most answers are never asked for again. */
export function answeredBefore(
  service: string,
  request: GraphRequest,
  answers: Answers,
): Promise<Executed | null> | undefined {
  if (answers.length === 0) return undefined;
  const key = keyOf(service, request);
  return answers.find((kept) => keyOf(kept.service, kept.request) === key)?.answer;
}
