import type { Request } from 'express';
import type { Link } from '../../kit/service';
import type { Locale } from '../../kit/words';
import type { Engine, From } from '../engine';
import { giveToBrowser } from '../held-sessions';
import { agentOf } from '../http/agent';
import { requestIdOf } from '../http/request-id';
import { ask } from '../pages/own-operation';
import { signInWords as words } from './words';

/** Who is signed in by a page: the cookie for their browser, or what to tell them. */
export type Entered = { readonly cookie: string } | { readonly fault: string };

/** A visitor who sends a form or follows a link. */
export function visitorOf(request: Request, locale: Locale): From {
  const address = request.ip ?? '';
  const requestId = requestIdOf(request.get('x-request-id'));
  return { asking: { viewer: null, locale, requestId, address, ...agentOf(request) }, address };
}

interface Outcome {
  readonly refreshToken?: string;
  readonly message?: string;
}

/** By a mutation that signs in: its session is given to the browser. */
export async function enter(
  { engine, identity }: { engine: Engine; identity: Link | undefined },
  from: From,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Entered> {
  const { answer, fault } = await ask<Outcome>(engine, from, query, variables);
  if (!answer?.refreshToken || !identity)
    return { fault: answer?.message ?? fault ?? words.sorry[from.asking.locale] };
  const cookie = await giveToBrowser(identity, answer.refreshToken);
  return cookie ? { cookie } : { fault: words.sorry[from.asking.locale] };
}
