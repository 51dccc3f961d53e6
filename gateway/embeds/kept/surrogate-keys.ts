import type { AnyList } from '../lists/list';
import type { EmbedRequest } from '../requests/asked';

type Asked = Pick<EmbedRequest, 'slug' | 'partner'>;

/** All pages of a list of a region for a partner, in whatever form and language. */
export const surrogateKey = ({ name }: Pick<AnyList, 'name'>, { slug, partner }: Asked): string =>
  `${name}.${slug}.${partner}`;

/** By what a CDN may drop a page; as Fastly and as Cloudflare read it. */
export function surrogateKeys(
  list: Pick<AnyList, 'name'>,
  asked: Asked,
): readonly (readonly [string, string])[] {
  const keys = [surrogateKey(list, asked), `region.${asked.slug}`, `partner.${asked.partner}`];
  return [
    ['surrogate-key', keys.join(' ')],
    ['cache-tag', keys.join(',')],
  ];
}
