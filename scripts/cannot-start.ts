/** Something the operator can put right. Its message is shown alone, so it says what is wrong and the way out. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const reasons: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'it does not exist',
  ELOOP: 'its links lead in a circle',
};

/** Not by instanceof: under Jest the errors of Node itself are of another realm. */
export function detailOf(error: unknown, name: 'code' | 'message' | 'port' | 'stderr' | 'syscall'): string {
  const details = Object(error) as Record<string, unknown>;
  return details[name] === undefined ? '' : String(details[name]);
}

export const errorCode = (error: unknown) => detailOf(error, 'code');

/** The operating system's reason in words; whatever is not the operator's to mend stays a bug. */
export function reasonOf(error: unknown): string {
  const reason = reasons[errorCode(error)];
  if (!reason) throw error;
  return reason;
}
