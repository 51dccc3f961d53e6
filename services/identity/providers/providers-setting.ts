import { z } from 'zod';

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

/** Over http only on the same machine: what is fetched there is believed. */
const issuer = z.url({ protocol: /^https?$/ }).refine(
  (url) => {
    const { protocol, hostname, search, hash } = new URL(url);
    return (protocol === 'https:' || isLoopback(hostname)) && !search && !hash;
  },
  { message: 'must be an https address without a query' },
);

const provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/, 'must be small letters, digits and hyphens'),
  name: z.string().trim().min(1).max(60),
  issuer,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
});

export type ProviderSetting = z.infer<typeof provider>;

const isEachOnce = (values: readonly string[]) => new Set(values).size === values.length;

/** A JSON list of the OpenID Connect providers that people may sign in with: none by default. */
export const providersSetting = z
  .string()
  .default('[]')
  .transform((text, said) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      said.addIssue({ code: 'custom', message: 'must be JSON: a list of providers' });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(provider)
      .max(10)
      .refine((all) => isEachOnce(all.map(({ id }) => id)), { message: 'must have each id once' })
      .refine((all) => isEachOnce(all.map((one) => one.issuer)), { message: 'must have each issuer once' }),
  );
