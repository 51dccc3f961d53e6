/** Constraints are named, so that a violation says which rule it broke (PostgreSQL, appendix A: 23505). */
export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  isViolation(error, '23505', constraint);

export const isForeignKeyViolation = (error: unknown, constraint: string): boolean =>
  isViolation(error, '23503', constraint);

export const isCheckViolation = (error: unknown, constraint: string): boolean =>
  isViolation(error, '23514', constraint);

/** Somebody held a lock for longer than the statement would wait (55P03). It changed nothing. */
export const isLockTimeout = (error: unknown): boolean => faultOf(error)?.code === '55P03';

function isViolation(error: unknown, code: string, constraint: string): boolean {
  const fault = faultOf(error);
  return fault?.code === code && fault.constraint === constraint;
}

const faultOf = (error: unknown) =>
  (error as { driverError?: { code?: string; constraint?: string } }).driverError;
