import { declareFunction, declareTrigger } from '@schakel/database';

const columns = ['level', 'body_id', 'reader_person_ids', 'reader_organisation_ids', 'reader_body_ids'];
const of = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ');
const copied = (row: string): string => `set (${columns.join(', ')}) = row(${of(row)})`;
const differs = `(${of('after')}) is distinct from (${of('before')})`;

/** Papers have the readability of their item, withdrawn ones that of those who had a hand in it; versions, files and history have that of their paper. */
declareFunction(
  'agenda_papers_follow(uuid[])',
  `create or replace function agenda_papers_follow(item_ids uuid[]) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
   declare paper agenda_paper;
   begin
     update agenda_paper p ${copied('item')} from agenda_item item where item.id = p.agenda_item_id and item.id = any (item_ids) and p.state = 'PRESENT';
     update agenda_paper p set level = 'CONFIDENTIAL', reader_organisation_ids = '{}', reader_body_ids = '{}',
            reader_person_ids = array(select p.withdrawn_by_id union select version.added_by_id from agenda_paper_version version where version.paper_id = p.id)
      where p.agenda_item_id = any (item_ids) and p.state = 'WITHDRAWN';
     update agenda_paper_version version ${copied('p')} from agenda_paper p where p.id = version.paper_id and p.agenda_item_id = any (item_ids);
     update history_entry entry ${copied('p')} from agenda_paper p where p.agenda_item_id = any (item_ids)
        and entry.record_id in (select p.id union all select version.id from agenda_paper_version version where version.paper_id = p.id);
     for paper in select * from agenda_paper p where p.agenda_item_id = any (item_ids) loop
       perform stored_files_follow(paper.id, paper.level, paper.body_id, paper.reader_person_ids, paper.reader_organisation_ids, paper.reader_body_ids);
     end loop;
   end $$`,
  true,
  true,
);

/** Raising an item raises its history, its papers and theirs in the same transaction, whoever raised it. */
declareFunction(
  'agenda_item_raised()',
  `create or replace function agenda_item_raised() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
   declare changed uuid[] := array(select after.id from after_rows after join before_rows before on before.id = after.id where ${differs});
   begin
     if cardinality(changed) = 0 then return null; end if;
     update history_entry entry ${copied('item')} from agenda_item item where item.id = any (changed) and entry.record_id = item.id;
     perform agenda_papers_follow(changed);
     return null;
   end $$`,
  true,
  true,
);

declareFunction(
  'agenda_paper_moved()',
  `create or replace function agenda_paper_moved() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
   declare changed uuid[] := array(select after.agenda_item_id from after_rows after join before_rows before on before.id = after.id where after.state <> before.state);
   begin
     if cardinality(changed) > 0 then perform agenda_papers_follow(changed); end if;
     return null;
   end $$`,
  true,
  true,
);

const tables = 'referencing old table as before_rows new table as after_rows';

declareTrigger('agenda_item_raised', 'agenda_item', `after update on {table} ${tables} for each statement execute function agenda_item_raised()`);
declareTrigger('agenda_paper_moved', 'agenda_paper', `after update on {table} ${tables} for each statement execute function agenda_paper_moved()`);
