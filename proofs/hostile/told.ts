/** What came of asking, over HTTP or a websocket. */
export interface Told {
  /** The status, or the code a socket was closed with; 0 for an `error` frame, 200 for an answer. */
  readonly status: number;
  readonly code: string | undefined;
  /** The limit or the field that the refusal names. */
  readonly about: string | undefined;
  /** Something was answered to the operation. */
  readonly hasData: boolean;
  /** All of it, as it came. */
  readonly text: string;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Reads an answer whatever it is: what is no answer has no code. */
export function toldBy(status: number, text: string): Told {
  const body = bodyOf(text);
  const [first] = Array.isArray(body.errors) ? body.errors : [];
  const { code, limit, field } = first?.extensions ?? {};
  const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    status,
    code: asText(code),
    about: asText(limit) ?? asText(field),
    hasData: body.data !== undefined || Array.isArray(body),
    text,
  };
}

function bodyOf(text: string): Body {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/**
 * What an answer must never tell: how Hameau is built, where its parts are, what a guess was close to. A caller's own words come back in
 * messages; the proof asks with none of these.
 */
const inner =
  /did you mean|stack|node_modules|\.(ts|js|cjs):\d|\n\s+at |\b(select|insert into|update|delete from) .*\b(from|into|where|set)\b|127\.0\.0\.1|localhost|hameau\.internal|postgres|typeorm|apollo|serviceName|subgraph|"(directory|messaging|identity|regions)"|ECONN|cannot read propert/i;

export const tellsInside = ({ text }: Told): boolean => inner.test(text);
