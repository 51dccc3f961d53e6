import { request } from 'undici';
import type { Subject } from './contender';
import type { Position } from './positions';
import { pageSize } from './sizes';

const compared = 5;

type Nodes = readonly unknown[];

/** The members in an answer, however deep they lie. */
export function nodesIn(answer: unknown): Nodes | null {
  if (answer === null || typeof answer !== 'object') return null;
  if ('nodes' in answer && Array.isArray(answer.nodes)) return answer.nodes;
  for (const value of Object.values(answer)) {
    const nodes = nodesIn(value);
    if (nodes) return nodes;
  }
  return null;
}

/** Throws unless every contender gives a visitor the same members with the same fields, in the same order and form. */
export async function assertEqual(
  subjects: readonly Subject[],
  positions: readonly Position[],
): Promise<void> {
  for (const position of positions.slice(0, compared)) {
    const answers = await Promise.all(subjects.map((subject) => pageOf(subject, position)));
    const [first] = answers;
    for (const [at, subject] of subjects.entries()) {
      if (subject.isPublic && JSON.stringify(answers[at]) !== JSON.stringify(first))
        throw new Error(
          `${subject.name} answers something else than ${subjects[0]?.name} in ${position.slug}.`,
        );
    }
  }
}

async function pageOf(subject: Subject, position: Position): Promise<Nodes> {
  const { path, body } = subject.request(position);
  const response = await request(subject.url + path, {
    method: subject.method,
    headers: await subject.headers(),
    body: body ?? null,
  });
  const text = await response.body.text();
  const nodes = response.statusCode === 200 ? nodesIn(JSON.parse(text)) : null;
  if (nodes?.length !== pageSize)
    throw new Error(`${subject.name} answers no full page: ${text.slice(0, 500)}`);
  return subject.member ? nodes.map(subject.member) : nodes;
}
