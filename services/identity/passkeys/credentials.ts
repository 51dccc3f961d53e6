import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { invalid } from '../../../kit/errors';

const bytes = z.base64url().min(1).max(20_000);

/** What the browser gathered about the asking page, as far as it is needed to know which challenge was answered. */
const clientData = bytes.transform((text, said) => {
  const read = z
    .object({ challenge: z.string() })
    .safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!read.success) said.addIssue({ code: 'custom', message: 'has no challenge' });
  return { text, challenge: read.data?.challenge ?? '' };
});

const attachment = z.enum(['platform', 'cross-platform']).nullish();
const whole = { id: bytes.max(1_400), rawId: bytes.max(1_400), type: z.literal('public-key') };

const registration = z.object({
  ...whole,
  response: z.object({
    clientDataJSON: clientData,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
  authenticatorAttachment: attachment,
});

const assertion = z.object({
  ...whole,
  response: z.object({
    clientDataJSON: clientData,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: z.base64url().max(200).nullish(),
  }),
  authenticatorAttachment: attachment,
});

/** A credential as a browser's `toJSON()` gives it, and the challenge that it answers. */
interface Answered<Credential> {
  readonly challenge: string;
  readonly credential: Credential;
}

/** Throws INVALID for what is no answer of `navigator.credentials.create`. */
export function createdIn(json: string): Answered<RegistrationResponseJSON> {
  const read = registration.safeParse(parsed(json));
  if (!read.success) throw isNone('create');
  return answered(read.data) as unknown as Answered<RegistrationResponseJSON>;
}

/** Throws INVALID for what is no answer of `navigator.credentials.get`. */
export function assertedIn(json: string): Answered<AuthenticationResponseJSON> {
  const read = assertion.safeParse(parsed(json));
  if (!read.success) throw isNone('get');
  return answered(read.data) as unknown as Answered<AuthenticationResponseJSON>;
}

function answered(given: z.infer<typeof registration> | z.infer<typeof assertion>) {
  const { text, challenge } = given.response.clientDataJSON;
  const response = { ...given.response, clientDataJSON: text };
  return { challenge, credential: { ...given, response, clientExtensionResults: {} } };
}

const isNone = (call: 'create' | 'get') =>
  invalid('credentialJson', {
    en: `must be what navigator.credentials.${call} answered, by toJSON(), as JSON`,
    fr: `doit être la réponse de navigator.credentials.${call}, par toJSON(), en JSON`,
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
