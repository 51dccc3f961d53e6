/**
 * SQL after which a table, which has an `at`, refuses whoever asks everything but three things: adding to it, emptying these columns, which
 * say who somebody was, and dropping what is older than 400 days. Said again it replaces what was said before.
 */
export function onlyAddedTo(table: string, emptied: readonly string[]): string {
  const names = `array[${emptied.map((name) => `'${name}'`).join(', ')}]`;
  return `
  create or replace function ${table}_are_kept() returns trigger language plpgsql as $kept$
  begin
    if tg_op = 'DELETE' and old.at < now() - interval '400 days' then return old; end if;
    if tg_op = 'UPDATE'
      and (to_jsonb(new) - ${names}) = (to_jsonb(old) - ${names})
      and not exists (
        select from unnest(${names}) emptied (name)
        where (to_jsonb(new) -> name) not in ('null'::jsonb, to_jsonb(old) -> name))
    then return new; end if;
    raise exception '${table} is only added to' using errcode = 'integrity_constraint_violation', constraint = '${table}_are_kept';
  end $kept$;
  create or replace trigger ${table}_are_kept before update or delete on ${table}
    for each row execute function ${table}_are_kept();
  create or replace trigger ${table}_are_never_emptied before truncate on ${table}
    for each statement execute function ${table}_are_kept();`;
}
