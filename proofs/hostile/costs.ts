import { type ASTVisitor, type GraphQLSchema, Kind, OperationTypeNode, parse, print, visit } from 'graphql';
import { request } from 'undici';
import type { Asked } from '../../gateway/limits/door';
import { anOperation, type Pool, randomOf } from '../../gateway/testing/operations.fixtures';
import { formNames, formsOf } from './forms';
import { toldBy } from './told';

/** What a server says an operation costs, or how it refuses it. */
export type Teller = (asked: Asked) => Promise<string>;

export const tellerOf =
  (url: string): Teller =>
  async (asked) => {
    const { statusCode, headers, body } = await request(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'hameau-cost': '1',
      },
      body: JSON.stringify(asked),
    });
    const text = await body.text();
    const { status, code, about, hasData } = toldBy(statusCode, text);
    if (!hasData) return `refused ${status} ${code} ${about ?? ''}`.trim();
    const { cost } = JSON.parse(text).extensions ?? {};
    return `costs ${cost} ${cost === Number(headers['hameau-cost']) ? '' : `and ${headers['hameau-cost']}`}`.trim();
  };

export interface CostsSeen {
  readonly operations: number;
  readonly admitted: number;
  readonly refused: number;
  /** Operations that are not the same in all forms, a sentence each. */
  readonly different: readonly string[];
}

interface Wanted {
  readonly schema: GraphQLSchema;
  readonly pool: Pool;
  readonly seed: number;
  readonly count: number;
}

/** What would be over another limit in one form alone. */
const longest = 1_200;

/** Generates operations, and asks for each in all its forms. */
export async function compareForms(tell: Teller, { schema, pool, seed, count }: Wanted): Promise<CostsSeen> {
  const random = randomOf(seed);
  const different: string[] = [];
  let [operations, admitted, refused] = [0, 0, 0];
  while (operations < count) {
    const levels = 1 + Math.floor(random() * 3);
    const asked = anOperation(schema, { kind: OperationTypeNode.QUERY, pool, random, without: /^_/, levels });
    if (asked.query.length > longest) continue;
    operations += 1;
    const forms = formsOf(schema, asked);
    const told = await Promise.all(formNames.map((form) => tell(forms[form])));
    const [first = ''] = told;
    if (first.startsWith('costs')) admitted += 1;
    else refused += 1;
    if (told.some((one) => one !== first))
      different.push(
        `${formNames.map((form, at) => `${form} ${told[at]}`).join(', ')}: ${forms.literal.query}`,
      );
  }
  return { operations, admitted, refused, different };
}

type Blind = (asked: Asked) => Asked;

const changed = (asked: Asked, visitor: ASTVisitor): Asked => ({
  ...asked,
  query: print(visit(parse(asked.query), visitor)),
});
const one = { kind: Kind.INT, value: '1' } as const;
const nothing = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** How doors have counted that do not see all there is. Each has to be caught. */
export const blindTellers: Readonly<Record<string, Blind>> = {
  'variables are not looked at': (asked) => ({
    ...asked,
    variables: Object.fromEntries(
      Object.entries(asked.variables ?? {}).map(([name, value]) => [
        name,
        typeof value === 'number' ? 1 : value,
      ]),
    ),
  }),
  'defaults are not looked at': (asked) =>
    changed(asked, {
      VariableDefinition(node) {
        return node.defaultValue?.kind === Kind.INT ? { ...node, defaultValue: one } : undefined;
      },
    }),
  'fragments are not followed': (asked) =>
    changed(asked, {
      FragmentSpread() {
        return nothing;
      },
      FragmentDefinition() {
        return null;
      },
    }),
  'other names are not counted': (asked) =>
    changed(asked, {
      Field(node) {
        return node.alias?.value.startsWith('renamed') ? nothing : undefined;
      },
    }),
};
