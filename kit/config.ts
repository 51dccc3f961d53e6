import { z } from 'zod';

/** A setting that does not fit: said in one sentence, without a stack, by whoever started the process. */
export class BadSettings extends Error {}

/** Reads all settings at once and reports every fault, each with what was expected. An empty value counts as unset. */
export function readConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: Readonly<Record<string, string | undefined>>,
): z.infer<z.ZodObject<Shape>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = z.object(shape).safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new BadSettings(
    `Cannot start until these settings are right (see .env.example):\n${faults.join('\n')}`,
  );
}

export const portSetting = z.coerce.number().int().min(0).max(65_535);
export const urlSetting = z.url({ protocol: /^https?$/ });
export const natsSetting = z.url({ protocol: /^(nats|tls)$/ });
export const databaseSetting = z.url({ protocol: /^postgres(ql)?$/ });

/** Origins of web pages, with commas between them: none by default. */
export const originsSetting = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(
    z.array(
      z.union([z.literal(''), z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)]),
    ),
  )
  .transform((list) => list.filter((origin) => origin !== ''));
