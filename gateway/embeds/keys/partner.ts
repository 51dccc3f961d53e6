import { z } from 'zod';
import { unavailable } from '../../../kit/errors';
import type { Link } from '../../../kit/service';
import { noPartner } from '../requests/asked';

/** Whoever shows a page: named on it, and the only one who may frame it. */
export interface EmbedPartner {
  readonly name: string;
  readonly website: string;
  readonly origins: readonly string[];
}

const deadlineMs = 1_200;

/** Origins become part of a header, so what is none is not taken from anyone. */
const shape = z
  .object({
    name: z.string(),
    website: z.url({ protocol: /^https?$/ }),
    origins: z.array(z.string().regex(/^https?:\/\/[\w.:[\]-]+$/)),
  })
  .nullable();

/** Throws NOT_FOUND if there is no such active partner, UNAVAILABLE if identity does not say. */
export async function embedPartner(identity: Link | undefined, slug: string): Promise<EmbedPartner> {
  const answer = await identity?.call('partner', { slug }, deadlineMs).catch((error) => {
    throw unavailable(error);
  });
  const partner = shape.safeParse(answer);
  if (!partner.success) throw unavailable(partner.error);
  if (!partner.data) throw noPartner(slug);
  return partner.data;
}
