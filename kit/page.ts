import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { invalid } from './errors';

/** What a list that can grow is asked with. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most: 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'A cursor of an earlier page; the answer starts after it.',
  })
  after?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'Where a page ends and whether another follows (Relay cursor connections).' })
export class PageInfo {
  @Field({ description: 'Is there at least one more after this page?' })
  hasNextPage!: boolean;

  @Field({ description: 'Did this page start after a cursor?' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first entry; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last entry: the next page’s `after`.',
  })
  endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  /** Runs only when the field is asked for. */
  readonly totalCount: () => Promise<number | null>;
}

const longestPage = 100;

/** Throws BAD_USER_INPUT unless 1 ≤ first ≤ 100. */
export function assertFirst(first: number, most: number = longestPage): number {
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw invalid('first', {
    en: `must be from 1 to ${most}, not ${first}`,
    fr: `doit être compris entre 1 et ${most}, et non ${first}`,
  });
}

/** Sort keys and id of an entry, opaque to clients. They name a position, not a row, so the row may be gone. */
export const cursorOf = (keys: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The sort keys in a cursor made for `width` of them; null without one. Throws BAD_USER_INPUT for anything else. */
export function readCursor(
  after: string | null | undefined,
  width: number,
): (string | number | null)[] | null {
  if (after == null) return null;
  const keys = parsed(after);
  const isKey = (key: unknown) => key === null || typeof key === 'string' || typeof key === 'number';
  const fits = Array.isArray(keys) && keys.length === width && keys.every(isKey);
  if (fits) return keys as (string | number | null)[];
  throw invalid('after', {
    en: 'is not a cursor of this list: pass an endCursor of the same list and order, unchanged',
    fr: 'n’est pas un curseur de cette liste : passez un endCursor de la même liste et du même ordre, inchangé',
  });
}

function parsed(after: string): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** A page of `first` entries from up to `first + 1` rows, of which the last only says that another page follows. Edges are made when asked for. */
export function pageOf<Row, Node = Row>(
  rows: readonly Row[],
  asked: { readonly first: number; readonly after?: string | null },
  make: { cursor: (row: Row) => string; node: (row: Row) => Node; totalCount?: () => Promise<number | null> },
): Page<Node> {
  const shown = rows.slice(0, asked.first);
  const nodes = shown.map(make.node);
  let edges: readonly Edge<Node>[] | undefined;
  return {
    get edges() {
      edges ??= shown.map((row, index) => ({ cursor: make.cursor(row), node: nodes[index] as Node }));
      return edges;
    },
    nodes,
    pageInfo: {
      hasNextPage: rows.length > asked.first,
      hasPreviousPage: asked.after != null,
      startCursor: shown.slice(0, 1).map(make.cursor)[0] ?? null,
      endCursor: shown.slice(-1).map(make.cursor)[0] ?? null,
    },
    totalCount: make.totalCount ?? (async () => null),
  };
}

/** The graph type of a page of `node`: `MemberConnection` and `MemberEdge` for `Member`. One of an entity is shareable by nature. */
export function connectionOf<Node extends object>(
  node: abstract new (...args: never[]) => Node,
  name: string,
) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its cursor.` })
  class NodeEdge {
    @Field({ description: 'Marks this entry’s place in the list; opaque.' })
    cursor!: string;

    @Field(() => node, { description: 'The entry itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} entries.` })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The entries with their cursors, in order.' })
    edges!: NodeEdge[];

    @Field(() => [node], { description: 'The entries alone, in the same order.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      simple: true,
      description: 'How many entries the whole list has for this viewer; counted only when asked for.',
    })
    totalCount!: number | null;
  }
  return NodeConnection;
}
