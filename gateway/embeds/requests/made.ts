import type { Tolls } from '../../budgets/tolls';
import type { Engine } from '../../engine';
import type { Keeping } from '../kept/keeping';
import { payingOf } from '../keys/paying';
import { assertRegion, type Permit } from '../keys/permit';
import { type Addresses, addressesOf } from './addresses';
import type { Made, Path, Wanted } from './path';

/** What pages are made with. */
export interface MakingParts {
  readonly engine: Engine;
  readonly keeping: Keeping;
  readonly tolls: Tolls;
  publicUrl(): string;
}

interface Opening {
  readonly path: Path;
  readonly wanted: Wanted;
  readonly permit: Permit;
  readonly requestId: string;
  /** Of whoever opens it. */
  readonly address: string;
}

/** Has made what somebody wants and may have, and says where it is. Throws a Refusal. */
export async function madeFor(
  { engine, keeping, tolls, publicUrl }: MakingParts,
  { path, wanted, permit, requestId, address }: Opening,
): Promise<{ readonly made: Made; readonly at: Addresses }> {
  const { asked } = permit;
  const from = { asking: { viewer: null, locale: asked.locale, requestId }, address };
  const pay = payingOf(tolls, permit, from);
  const made = await wanted.ask({ engine, kept: keeping.kept, publicUrl: publicUrl(), asked, from, pay });
  assertRegion(permit, made.region.id);
  const names = [path.slug, ...(path.listName === null ? [] : [path.listName])];
  return { made, at: addressesOf({ publicUrl: publicUrl(), names, permit }) };
}
