import type { Executed, GraphRequest } from '../kit/service';

/** By service and what it was asked. */
export type Answers = Map<string, Promise<Executed | null>>;

interface Keeping {
  readonly answers: Answers;
}

/** Without the name that the client gave its operation: what differs by that alone is one document to a service. */
export const withoutName = (query: string): string => query.replace(/^query\s+\w+/, 'query');

const keyOf = (service: string, { query, variables }: GraphRequest) =>
  JSON.stringify([service, withoutName(query), variables]);

/** Keeps an answer that is on its way, in case the engine asks for it once more. */
export function keepAnswer(
  service: string,
  request: GraphRequest,
  answer: Promise<Executed | null>,
  { answers }: Keeping,
): void {
  answers.set(keyOf(service, request), answer);
}

/** What a service was asked already for this very request of a client. */
export function answeredBefore(
  service: string,
  request: GraphRequest,
  { answers }: Keeping,
): Promise<Executed | null> | undefined {
  return answers.size > 0 ? answers.get(keyOf(service, request)) : undefined;
}
