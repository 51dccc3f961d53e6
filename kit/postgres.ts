import { unavailable } from './errors';

/** Constraints are named, so that a violation says which rule it broke (PostgreSQL, appendix A: 23505). */
export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  isViolation(error, '23505', constraint);

export const isForeignKeyViolation = (error: unknown, constraint: string): boolean =>
  isViolation(error, '23503', constraint);

export const isCheckViolation = (error: unknown, constraint: string): boolean =>
  isViolation(error, '23514', constraint);

/** Two waited for each other, and this one was ended (40P01). It changed nothing. */
export const isDeadlock = (error: unknown): boolean => faultOf(error)?.code === '40P01';

/** Somebody held a lock for longer than the statement would wait (55P03). It changed nothing. */
export const isLockTimeout = (error: unknown): boolean => faultOf(error)?.code === '55P03';

/** Starting, stopping, recovering from a crash of one of its processes, full, or busy with what is waited for (PostgreSQL, appendix A). */
const awayCodes = [
  '55P03',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
];

/** What pg says, without a code, of a connection that ended, and of a pool in which none became free in time. */
const awayWords =
  /^(Connection terminated|Client was closed|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The database is not there at the moment, or too busy: the same may work when it is asked again. */
export const isAway = (error: unknown): boolean => {
  const { code, message } = (faultOf(error) ?? error ?? {}) as { code?: unknown; message?: unknown };
  return awayCodes.includes(String(code)) || awayWords.test(String(message));
};

/** What is told of an error: a database that is away is a part that does not answer, and everything else what it is. */
export const unavailableIfAway = (error: unknown): unknown => (isAway(error) ? unavailable(error) : error);

function isViolation(error: unknown, code: string, constraint: string): boolean {
  const fault = faultOf(error);
  return fault?.code === code && fault.constraint === constraint;
}

const faultOf = (error: unknown) =>
  (error as { driverError?: { code?: string; constraint?: string } } | null)?.driverError;
