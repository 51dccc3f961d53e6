import pino, { type Logger } from 'pino';

export type Log = Logger;

/**
 * One JSON line per event on stderr (stdout belongs to the person who started the command).
 * Values under these names never reach the log, however deep a mistake puts them.
 */
export function logOf(name: string, level: string): Log {
  const secret = ['password', 'token', 'accessToken', 'refreshToken', 'email', 'authorization'];
  return pino(
    {
      name,
      level,
      base: { name },
      serializers: { err: withoutValues },
      redact: { paths: secret.flatMap((key) => [key, `*.${key}`]), remove: true },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** A failed statement carries its text and values, and its driver the row in question: members' words, not for a log. */
function withoutValues(error: Error): object {
  const { type, message, stack, code, constraint } = pino.stdSerializers.err(error) as Record<
    string,
    unknown
  >;
  return { type, message, stack, code, constraint };
}
