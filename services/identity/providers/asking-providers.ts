import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
  ResponseBodyError,
} from 'openid-client';
import { unavailable } from '../../../kit/errors';
import type { ProviderSetting } from './providers-setting';

/** Two of these fit into the time that a mutation has. */
const deadlineSeconds = 1.3;
const knownForMs = 60 * 60 * 1_000;

interface Known {
  readonly until: number;
  readonly configuration: Promise<Configuration>;
}

/** The providers that people may sign in with, and what each says of itself, asked when it is needed and again after an hour. */
export function openProviders(settings: readonly ProviderSetting[]) {
  const known = new Map<string, Known>();

  /** Throws UNAVAILABLE if the provider does not answer. */
  function configurationOf(setting: ProviderSetting): Promise<Configuration> {
    const before = known.get(setting.id);
    if (before && before.until > Date.now()) return before.configuration;
    const configuration = discovered(setting);
    known.set(setting.id, { until: Date.now() + knownForMs, configuration });
    configuration.catch(() => known.delete(setting.id));
    return configuration;
  }

  /** What a provider says of itself is asked anew at the next sign-in: it changed its keys since. */
  const forget = ({ id }: ProviderSetting) => known.delete(id);

  return {
    all: settings,
    byId: (id: string) => settings.find((one) => one.id === id),
    byIssuer: (issuer: string) => settings.find((one) => new URL(one.issuer).href === new URL(issuer).href),
    configurationOf,
    forget,
  };
}

export type Providers = ReturnType<typeof openProviders>;

async function discovered({ issuer, clientId, clientSecret }: ProviderSetting): Promise<Configuration> {
  // Whoever stands between us and the provider is believed no more than it: its tokens are checked by the keys that it publishes.
  const execute = [
    enableNonRepudiationChecks,
    ...(issuer.startsWith('http:') ? [allowInsecureRequests] : []),
  ];
  try {
    return await discovery(new URL(issuer), clientId, {}, authOf(clientSecret), {
      timeout: deadlineSeconds,
      execute,
    });
  } catch (error) {
    throw unavailable(error);
  }
}

/** As the provider likes it best: by the Authorization header, unless it says that it takes other ways alone. */
function authOf(secret: string | undefined): ClientAuth {
  if (secret === undefined) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...more) => {
    const { token_endpoint_auth_methods_supported: ways = ['client_secret_basic'] } = server;
    return (ways.includes('client_secret_basic') ? basic : post)(server, ...more);
  };
}

/** Is a token signed with a key that was not among those of the provider when they were last asked for? */
export const isOfUnknownKey = (error: unknown): boolean =>
  (error as { code?: string }).code === 'OAUTH_KEY_SELECTION_FAILED';

/** Was it no answer at all, or that the provider does not know us, rather than an answer that does not fit? */
export function isOfTheirs(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500 || error.error === 'invalid_client';
  const { name, code, cause } = error as {
    name: string;
    code?: string;
    cause?: { name?: string; status?: number };
  };
  // What fetch throws has no code; what the library throws about an argument has one.
  if (code === undefined)
    return [name, cause?.name].some((one) => one === 'TypeError' || one === 'TimeoutError');
  return code === 'OAUTH_TIMEOUT' || (cause?.status ?? 0) >= 500;
}
